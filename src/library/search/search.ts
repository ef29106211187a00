import type { SearchResult } from "../../domain/passage.ts";
import type { Db } from "../store/open-database.ts";
import { passageReader } from "../store/passages.ts";
import { coverageOf } from "./coverage.ts";
import type { Glossary } from "./glossary.ts";
import { ranker } from "./rank.ts";

export interface SearchOptions {
  readonly limit?: number;
  /** Rows of the documents to search in; all when undefined. */
  readonly documents?: readonly number[];
}

const DEFAULT_LIMIT = 5;

/** Search over one database. Synchronous: SQLite is. */
export function searcher(db: Db, glossary: Glossary) {
  const rank = ranker(db, glossary);
  const passages = passageReader(db);
  return (text: string, { limit = DEFAULT_LIMIT, documents }: SearchOptions = {}): SearchResult => {
    const ranking = rank(text, documents);
    const hits = ranking.scored.slice(0, limit).flatMap(({ candidate, score }) => {
      const passage = passages.row(candidate.row);
      return passage ? [{ passage, score }] : [];
    });
    return { hits, ...coverageOf(ranking) };
  };
}
