import type { Vocabulary } from "../store/vocabulary.ts";
import { stopTerms } from "../text/stop-words.ts";
import { type IndexSize, idfOf } from "./index-size.ts";
import type { Wanted } from "./query.ts";
import type { Scored } from "./rescore.ts";

/** How much feedback counts: a small dose, since the first passages may be wrong. */
export const feedback = { passages: 8, look: 40, terms: 20, share: 0.3 };

/**
 * Terms that the best passages share (relevance model 3, Lavrenko & Croft 2001): what they speak of when they
 * speak of the query. Weighted by their probability in those passages.
 */
export function feedbackTerms(scored: readonly Scored[], vocabulary: Vocabulary, size: IndexSize): Wanted[] {
  const best = scored.slice(0, feedback.passages);
  const total = best.reduce((sum, { score }) => sum + score, 0);
  if (total <= 0) return [];
  const chance = new Map<number, number>();
  const lastIn = new Map<number, number>();
  const shared = new Set<number>();
  for (const [index, { candidate, score }] of best.entries()) {
    const each = score / total / candidate.terms.length;
    for (const number of candidate.terms) {
      chance.set(number, (chance.get(number) ?? 0) + each);
      if ((lastIn.get(number) ?? index) !== index) shared.add(number);
      lastIn.set(number, index);
    }
  }
  return [...shared]
    .map((number) => ({ number, weight: chance.get(number)! }))
    .sort((a, b) => b.weight - a.weight || a.number - b.number)
    .slice(0, feedback.look)
    .flatMap(({ number, weight }): Wanted[] => {
      const term = vocabulary.numbered(number);
      if (!term || term.text.length < 2 || stopTerms.has(term.text)) return [];
      const idf = idfOf(term.passages, size.passages);
      return [{ text: term.text, weight, idf, forms: [{ ...term, weight: 1 }], asked: true }];
    })
    .sort((a, b) => b.weight * b.idf - a.weight * a.idf)
    .slice(0, feedback.terms);
}

/** Mixes a second ranking of the same candidates in, both scaled to a maximum of one. */
export function mix(first: readonly Scored[], second: readonly Scored[], share: number): Scored[] {
  const topFirst = first[0]?.score ?? 0;
  const topSecond = second[0]?.score ?? 0;
  if (topFirst <= 0 || topSecond <= 0) return [...first];
  const other = new Map(second.map(({ candidate, score }) => [candidate.row, score / topSecond]));
  return first
    .map(({ candidate, score }) => ({
      candidate,
      score: (1 - share) * score + share * topFirst * (other.get(candidate.row) ?? 0),
    }))
    .sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row);
}
