import type { SearchResult } from "../../domain/passage.ts";
import type { Db } from "../store/open-database.ts";
import { passageReader } from "../store/passages.ts";
import { candidateSource } from "./candidates.ts";
import { coverageOf } from "./coverage.ts";
import { contentTerms, type QueryTerm, termLookup } from "./query-terms.ts";
import { rescore } from "./rescore.ts";

export interface SearchOptions {
  readonly limit?: number;
  /** Rows of the documents to search in; all when undefined. */
  readonly documents?: readonly number[];
}

const DEFAULT_LIMIT = 5;
/** Nobody types more; a pasted page would only cost time. */
const MAX_TERMS = 64;

/** Search over one database. Synchronous: SQLite is. */
export function searcher(db: Db) {
  const lookup = termLookup(db);
  const candidates = candidateSource(db);
  const passages = passageReader(db);
  return (query: string, { limit = DEFAULT_LIMIT, documents }: SearchOptions = {}): SearchResult => {
    const size = lookup.size();
    const words = contentTerms(query).slice(0, MAX_TERMS);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const terms = [...counts].flatMap(([text, count]): QueryTerm[] => {
      const term = lookup.find(text, count, size.passages);
      return term ? [term] : [];
    });
    const scored = rescore(candidates(terms, documents), terms, size).slice(0, limit);
    const hits = scored.flatMap(({ candidate, score }) => {
      const passage = passages.row(candidate.row);
      return passage ? [{ passage, score }] : [];
    });
    return { hits, ...coverageOf([...counts.keys()], terms, scored, size) };
  };
}
