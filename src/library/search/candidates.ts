import type { Db } from "../store/open-database.ts";
import { fromBlob } from "../store/term-blob.ts";

/** A passage that may answer, with its term numbers; the heading's come first. */
export interface Candidate {
  readonly row: number;
  readonly headingLength: number;
  readonly terms: Int32Array;
}

export const CANDIDATES = 150;

/** First stage: the passages that hold any of the terms, best by FTS5's own BM25 (heading ×3). */
export function candidateSource(db: Db) {
  const rows = (filter: string) =>
    db.prepare(`
      SELECT a.passage AS row, a.heading AS headingLength, a.terms AS blob
      FROM (SELECT rowid AS id FROM passage_fts WHERE passage_fts MATCH :match ${filter}
            ORDER BY rank LIMIT :limit) f
      JOIN analysis a ON a.passage = f.id`);
  const everywhere = rows("");
  const within = rows(
    "AND rowid IN (SELECT id FROM passage WHERE document IN (SELECT value FROM json_each(:documents)))",
  );
  return (numbers: readonly number[], documents?: readonly number[]): Candidate[] => {
    if (numbers.length === 0) return [];
    // Term numbers in base 36: nothing of the query's own text reaches MATCH.
    const match = numbers.map((number) => `"${number.toString(36)}"`).join(" OR ");
    const found = documents
      ? within.all({ match, limit: CANDIDATES, documents: JSON.stringify(documents) })
      : everywhere.all({ match, limit: CANDIDATES });
    return (found as { row: number; headingLength: number; blob: Buffer }[]).map(
      ({ row, headingLength, blob }) => ({ row, headingLength, terms: fromBlob(blob) }),
    );
  };
}
