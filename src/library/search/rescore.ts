import type { Candidate } from "./candidates.ts";
import type { IndexSize, QueryTerm } from "./query-terms.ts";

/** Weights of the second stage. Chosen once for all collections; see docs/benchmarks.md. */
export const weights = {
  k1: 1.2,
  heading: 3,
  bHeading: 0.5,
  bText: 0.75,
  proximity: 0.2,
  window: 8,
} as const;

/** A candidate with its score: BM25F (Robertson & Zaragoza 2009) and a bonus for neighbouring query words. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Scores candidates against the terms, best first; ties keep index order so that results repeat. */
export function rescore(
  candidates: readonly Candidate[],
  terms: readonly QueryTerm[],
  size: IndexSize,
): Scored[] {
  const slot = new Map(terms.map(({ number }, index) => [number, index]));
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, terms, slot, size) }))
    .sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row);
}

function scoreOf(
  candidate: Candidate,
  terms: readonly QueryTerm[],
  slot: ReadonlyMap<number, number>,
  size: IndexSize,
): number {
  const { terms: numbers, headingLength } = candidate;
  const inHeading = new Float64Array(terms.length);
  const inText = new Float64Array(terms.length);
  const near = new Float64Array(terms.length);
  let last = -1;
  let lastAt = -1;
  for (let at = 0; at < numbers.length; at++) {
    const index = slot.get(numbers[at]!);
    if (index === undefined) continue;
    if (at < headingLength) inHeading[index]! += 1;
    else inText[index]! += 1;
    if (last >= 0 && last !== index && at - lastAt <= weights.window) {
      const closeness = 1 / (at - lastAt);
      near[index]! += closeness;
      near[last]! += closeness;
    }
    last = index;
    lastAt = at;
  }
  const headingNorm = 1 - weights.bHeading + (weights.bHeading * headingLength) / Math.max(1, size.heading);
  const textNorm =
    1 - weights.bText + (weights.bText * (numbers.length - headingLength)) / Math.max(1, size.text);
  let score = 0;
  for (const [index, term] of terms.entries()) {
    const frequency = (weights.heading * inHeading[index]!) / headingNorm + inText[index]! / textNorm;
    if (frequency === 0) continue;
    const closeness = near[index]! / textNorm;
    score += term.weight * term.idf * (frequency / (weights.k1 + frequency));
    score += weights.proximity * term.weight * term.idf * (closeness / (weights.k1 + closeness));
  }
  return score;
}
