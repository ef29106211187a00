import type { SearchResult } from "../../domain/passage.ts";
import type { PackMatcher } from "../likeness/pack-matcher.ts";
import type { Db } from "../store/open-database.ts";
import { passageReader } from "../store/passages.ts";
import { fuse } from "../vectors/fuse.ts";
import { coverageOf } from "./coverage.ts";
import type { Glossary } from "./glossary.ts";
import { ranker } from "./rank.ts";

export interface SearchOptions {
  readonly limit?: number;
  /** Rows of the documents to search in; all when undefined. */
  readonly documents?: readonly number[];
}

const DEFAULT_LIMIT = 5;

/** A second ranking to fuse with that of the words: rows of passages, best first. */
export type OtherRanking = readonly number[];

/** Search over one database. Synchronous: SQLite is. */
export function searcher(db: Db, glossary: Glossary, matcher?: PackMatcher) {
  const rank = ranker(db, glossary, matcher);
  const passages = passageReader(db);
  return (text: string, options: SearchOptions = {}, other: OtherRanking = []): SearchResult => {
    const { limit = DEFAULT_LIMIT, documents } = options;
    const ranking = rank(text, documents);
    const wordless = new Set(
      ranking.byWords.filter(({ score }) => score === 0).map(({ candidate }) => candidate.row),
    );
    // Without a common word, and with less that speaks for it than where packs don't answer, it is no finding.
    const own = ranking.scored
      .filter(({ candidate, score }) => score > 0 || !wordless.has(candidate.row))
      .map(({ candidate, score }) => ({ row: candidate.row, score: Math.max(0, score) }));
    const best = other.length === 0 ? own : fuse([own.map(({ row }) => row), other]);
    const hits = best.slice(0, limit).flatMap(({ row, score }) => {
      const passage = passages.row(row);
      return passage ? [{ passage, score }] : [];
    });
    return { hits, ...coverageOf(ranking) };
  };
}
