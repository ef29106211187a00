import type { Candidate } from "./candidates.ts";
import type { IndexSize } from "./index-size.ts";
import type { Query, Span, Wanted } from "./query.ts";
import { type Slots, withSlots } from "./slots.ts";

/** Weights of the second stage. Chosen once for all collections; see docs/benchmarks.md. */
export const weights = {
  k1: 1.7,
  heading: 3,
  bHeading: 0.3,
  bText: 0.4,
  proximity: 0.2,
  window: 8,
  otherName: 0.7,
};

/** A candidate with its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * Second stage: BM25F (Robertson & Zaragoza 2009) over heading and text, with a bonus for query words that
 * stand near each other. Best first; ties keep index order so that results repeat.
 */
export function rescore(
  candidates: readonly Candidate[],
  { wanted, spans }: Query,
  size: IndexSize,
): Scored[] {
  const counts = new Float64Array(wanted.length * 3);
  const shares = new Float64Array(wanted.length);
  return withSlots(wanted, (slots) =>
    candidates.map((candidate) => {
      counts.fill(0);
      count(candidate, slots, wanted.length, counts);
      weigh(candidate, wanted, counts, size, shares);
      return { candidate, score: total(wanted, spans, shares) };
    }),
  ).sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row);
}

/** Fills frequencies in heading, in text, and closeness: three runs of one number a word. */
function count({ terms, headingLength }: Candidate, slots: Slots, words: number, into: Float64Array): void {
  let last = -1;
  let lastAt = -1;
  for (let at = 0; at < terms.length; at++) {
    const slot = slots.at(terms[at]!);
    if (slot === 0) continue;
    const word = slots.words[slot]!;
    into[(at < headingLength ? 0 : words) + word]! += slots.weights[slot]!;
    if (last >= 0 && last !== word && at - lastAt <= weights.window) {
      const closeness = 1 / (at - lastAt);
      into[2 * words + word]! += closeness;
      into[2 * words + last]! += closeness;
    }
    last = word;
    lastAt = at;
  }
}

/** What each word adds to the score of a passage. */
function weigh(
  { terms, headingLength }: Candidate,
  wanted: readonly Wanted[],
  counts: Float64Array,
  size: IndexSize,
  into: Float64Array,
): void {
  const words = wanted.length;
  const headingNorm = 1 - weights.bHeading + (weights.bHeading * headingLength) / size.heading;
  const textNorm = 1 - weights.bText + (weights.bText * (terms.length - headingLength)) / size.text;
  for (let word = 0; word < words; word++) {
    const frequency = (weights.heading * counts[word]!) / headingNorm + counts[words + word]! / textNorm;
    const closeness = counts[2 * words + word]! / textNorm;
    const { weight, idf } = wanted[word]!;
    into[word] = weight * idf * (saturated(frequency) + weights.proximity * saturated(closeness));
  }
}

function saturated(frequency: number): number {
  return frequency / (weights.k1 + frequency);
}

/** The asked words' shares; a span counts by whichever of its names the passage uses most. */
function total(wanted: readonly Wanted[], spans: readonly Span[], shares: Float64Array): number {
  let score = 0;
  for (let word = 0; word < wanted.length; word++) if (wanted[word]!.asked) score += shares[word]!;
  for (const { words, names } of spans) {
    const own = sum(words, shares);
    const worth = words.reduce((idf, word) => idf + wanted[word]!.idf, 0);
    let other = 0;
    for (const name of names) {
      const idf = name.reduce((all, word) => all + wanted[word]!.idf, 0);
      // Another name is worth what the learner's own is, however rare its words are.
      if (idf > 0) other = Math.max(other, sum(name, shares) * Math.min(1, worth / idf));
    }
    score += Math.max(0, weights.otherName * other - own);
  }
  return score;
}

function sum(words: readonly number[], shares: Float64Array): number {
  let all = 0;
  for (const word of words) all += shares[word]!;
  return all;
}
