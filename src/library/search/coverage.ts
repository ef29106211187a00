import type { Ranking } from "./rank.ts";

/** Below this share of the query's information in one passage, the sources don't cover the query. */
const FLOOR = 0.5;

/**
 * Whether the sources cover a query: the share of its words' information (inverse document frequency, unknown
 * words counting as the rarest) that the best of the first three passages holds.
 */
export function coverageOf({ query, scored }: Ranking): { covered: boolean; confidence: number } {
  const asked = query.wanted.filter((wanted) => wanted.asked);
  const total = asked.reduce((sum, { idf }) => sum + idf, 0);
  if (total === 0 || scored.length === 0) return { covered: false, confidence: 0 };
  const shares = scored.slice(0, 3).map(({ candidate }) => {
    const held = new Set(candidate.terms);
    const replaced = new Set(
      query.replacements
        .filter(({ by }) => by.some((numbers) => numbers.every((number) => held.has(number))))
        .flatMap(({ words }) => words),
    );
    return asked.reduce((sum, { text, idf, forms }) => {
      const best = Math.max(0, ...forms.filter(({ number }) => held.has(number)).map(({ weight }) => weight));
      return sum + idf * (replaced.has(text) ? 1 : best);
    }, 0);
  });
  const confidence = Math.min(1, Math.max(...shares) / total);
  return { covered: confidence >= FLOOR, confidence };
}
