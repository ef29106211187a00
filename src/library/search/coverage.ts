import { type IndexSize, idfOf, type QueryTerm } from "./query-terms.ts";
import type { Scored } from "./rescore.ts";

/** Below this share of the query's information in one passage, the sources don't cover the query. */
const FLOOR = 0.5;

/**
 * Whether the sources cover a query: the share of its words' information (inverse document frequency, unknown
 * words counting as the rarest) that the best of the first three passages holds.
 */
export function coverageOf(
  words: readonly string[],
  terms: readonly QueryTerm[],
  scored: readonly Scored[],
  size: IndexSize,
): { covered: boolean; confidence: number } {
  const unknown = idfOf(0, Math.max(1, size.passages));
  const known = new Map(terms.map((term) => [term.text, term]));
  const total = words.reduce((sum, word) => sum + (known.get(word)?.idf ?? unknown), 0);
  if (total === 0 || scored.length === 0) return { covered: false, confidence: 0 };
  const shares = scored.slice(0, 3).map(({ candidate }) => {
    const held = new Set(candidate.terms);
    return terms.reduce((sum, { number, idf }) => (held.has(number) ? sum + idf : sum), 0) / total;
  });
  const confidence = Math.max(...shares);
  return { covered: confidence >= FLOOR, confidence };
}
