import type { Candidate } from "./candidates.ts";
import type { IndexSize } from "./index-size.ts";
import type { Wanted } from "./query.ts";

/** Weights of the second stage. Chosen once for all collections; see docs/benchmarks.md. */
export const weights = {
  k1: 1.5,
  heading: 3,
  bHeading: 0.5,
  bText: 0.6,
  proximity: 0.3,
  window: 8,
};

/** A candidate with its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Where a term's number leads: the word it stands for, and how well it does. */
type Slots = ReadonlyMap<number, { readonly word: number; readonly weight: number }>;

/**
 * Second stage: BM25F (Robertson & Zaragoza 2009) over heading and text, with a bonus for query words that
 * stand near each other. Best first; ties keep index order so that results repeat.
 */
export function rescore(
  candidates: readonly Candidate[],
  wanted: readonly Wanted[],
  size: IndexSize,
): Scored[] {
  const slots = slotsOf(wanted);
  const scratch = new Float64Array(wanted.length * 3);
  return candidates
    .map((candidate) => {
      scratch.fill(0);
      count(candidate, slots, wanted.length, scratch);
      return { candidate, score: scoreOf(candidate, wanted, scratch, size) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row);
}

export function slotsOf(wanted: readonly Wanted[]): Slots {
  const slots = new Map<number, { word: number; weight: number }>();
  for (const [word, { forms }] of wanted.entries()) {
    for (const { number, weight } of forms) {
      if ((slots.get(number)?.weight ?? 0) < weight) slots.set(number, { word, weight });
    }
  }
  return slots;
}

/** Fills frequencies in heading, in text, and closeness: three runs of one number a word. */
function count({ terms, headingLength }: Candidate, slots: Slots, words: number, into: Float64Array): void {
  let last = -1;
  let lastAt = -1;
  for (let at = 0; at < terms.length; at++) {
    const slot = slots.get(terms[at]!);
    if (slot === undefined) continue;
    const { word, weight } = slot;
    into[(at < headingLength ? 0 : words) + word]! += weight;
    if (last >= 0 && last !== word && at - lastAt <= weights.window) {
      const closeness = 1 / (at - lastAt);
      into[2 * words + word]! += closeness;
      into[2 * words + last]! += closeness;
    }
    last = word;
    lastAt = at;
  }
}

function scoreOf(
  { terms, headingLength }: Candidate,
  wanted: readonly Wanted[],
  counts: Float64Array,
  size: IndexSize,
): number {
  const words = wanted.length;
  const headingNorm = 1 - weights.bHeading + (weights.bHeading * headingLength) / size.heading;
  const textNorm = 1 - weights.bText + (weights.bText * (terms.length - headingLength)) / size.text;
  let score = 0;
  for (let word = 0; word < words; word++) {
    const frequency = (weights.heading * counts[word]!) / headingNorm + counts[words + word]! / textNorm;
    if (frequency === 0) continue;
    const closeness = counts[2 * words + word]! / textNorm;
    const { weight, idf } = wanted[word]!;
    score +=
      weight *
      idf *
      (frequency / (weights.k1 + frequency) + weights.proximity * (closeness / (weights.k1 + closeness)));
  }
  return score;
}
