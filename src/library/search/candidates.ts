import type { Db } from "../store/open-database.ts";
import { fromBlob } from "../store/term-blob.ts";

/** A passage that may answer, with its term numbers; the heading's come first. */
export interface Candidate {
  readonly row: number;
  readonly headingLength: number;
  readonly terms: Int32Array;
}

export const CANDIDATES = 150;

const inDocuments = "(SELECT id FROM passage WHERE document IN (SELECT value FROM json_each(:documents)))";

/** First stage: what may answer, before anything is scored in earnest. */
export function candidateSource(db: Db) {
  const rows = (ids: string) =>
    db.prepare(`
      SELECT a.passage AS row, a.heading AS headingLength, a.terms AS blob
      FROM (${ids} LIMIT ${CANDIDATES}) f JOIN analysis a ON a.passage = f.id`);
  const byRank = (filter: string) =>
    rows(`SELECT rowid AS id FROM passage_fts WHERE passage_fts MATCH :match ${filter} ORDER BY rank`);
  const everywhere = byRank("");
  const within = byRank(`AND rowid IN ${inDocuments}`);
  const verbatim = rows("SELECT id FROM passage WHERE instr(lower(text), lower(:words))");
  const verbatimWithin = rows(
    `SELECT id FROM passage WHERE id IN ${inDocuments} AND instr(lower(text), lower(:words))`,
  );
  const among = rows("SELECT value AS id FROM json_each(:named)");
  const amongWithin = rows(`SELECT value AS id FROM json_each(:named) WHERE value IN ${inDocuments}`);
  const read = (found: unknown[]): Candidate[] =>
    (found as { row: number; headingLength: number; blob: Buffer }[]).map(({ row, headingLength, blob }) => ({
      row,
      headingLength,
      terms: fromBlob(blob),
    }));
  return {
    /** The passages that hold any of the terms, best by FTS5's own BM25 (heading ×3). */
    holding(numbers: readonly number[], documents?: readonly number[]): Candidate[] {
      if (numbers.length === 0) return [];
      // Term numbers in base 36: nothing of the query's own text reaches MATCH.
      const match = numbers.map((number) => `"${number.toString(36)}"`).join(" OR ");
      return read(
        documents ? within.all({ match, documents: JSON.stringify(documents) }) : everywhere.all({ match }),
      );
    },
    /** These passages, as far as they are in the documents. */
    at(wanted: readonly number[], documents?: readonly number[]): Candidate[] {
      if (wanted.length === 0) return [];
      const named = JSON.stringify(wanted);
      return read(
        documents ? amongWithin.all({ named, documents: JSON.stringify(documents) }) : among.all({ named }),
      );
    },
    /** The passages with exactly these words: for stop words alone, which no index holds. */
    saying(words: string, documents?: readonly number[]): Candidate[] {
      return read(
        documents
          ? verbatimWithin.all({ words, documents: JSON.stringify(documents) })
          : verbatim.all({ words }),
      );
    },
  };
}
