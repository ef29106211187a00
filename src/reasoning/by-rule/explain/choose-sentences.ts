import type { Passage } from "../../../domain/passage.ts";
import { contentStems } from "../text/content.ts";
import { sentencesOf } from "../text/sentences.ts";
import { answersAs, asksFor } from "./question-kind.ts";

export interface ChosenSentence {
  readonly sentence: string;
  readonly passage: Passage;
  /** How much it bears on the query; comparable within one choice. */
  readonly score: number;
}

interface Candidate extends ChosenSentence {
  readonly stems: ReadonlySet<string>;
  readonly order: number;
}

/** Together at most so many words. */
const mostWords = 120;
const mostSentences = 6;
/** Sentences outside these lengths, in words, explain little or read badly alone. */
const fewestWords = 4;
const longestWords = 55;
/** A sentence must have this part of the best one's score. */
const goodEnough = 0.45;
/** Weight of what the chosen sentences already say. */
const redundancy = 0.7;

/**
 * The sentences that bear most on the query, in the order of the passages: weighted by how rare the query's
 * words are among all sentences, by the rank of the passage, and by whether a sentence defines or gives
 * reasons when that was asked. Chosen by maximal marginal relevance (Carbonell & Goldstein 1998).
 */
export function chooseSentences(query: string, passages: readonly Passage[]): ChosenSentence[] {
  const candidates = candidatesOf(query, passages);
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  const pool = candidates.filter(({ score }) => score > 0 && score >= best * goodEnough);
  const chosen: Candidate[] = [];
  let words = 0;
  while (chosen.length < mostSentences && pool.length > 0) {
    const gain = (one: Candidate) => one.score - redundancy * best * likeness(one, chosen);
    pool.sort((a, b) => gain(b) - gain(a) || a.order - b.order);
    const next = pool.shift()!;
    const length = next.sentence.split(" ").length;
    if (gain(next) <= 0) break;
    if (words + length > mostWords) continue;
    chosen.push(next);
    words += length;
  }
  return chosen.sort((a, b) => a.order - b.order);
}

function candidatesOf(query: string, passages: readonly Passage[]): Candidate[] {
  const wanted = new Set(contentStems(query));
  const sentences = passages.flatMap((passage, rank) =>
    sentencesOf(passage.text).map((sentence, place) => ({ sentence, passage, rank, place })),
  );
  const withStems = sentences.map((one) => ({ ...one, stems: new Set(contentStems(one.sentence)) }));
  const seen = new Map<string, number>();
  for (const { stems } of withStems) for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => Math.log(1 + withStems.length / (seen.get(stem) ?? withStems.length));
  const kind = asksFor(query);
  return withStems.flatMap(({ sentence, passage, rank, place, stems }, order) => {
    const words = sentence.split(" ").length;
    if (words < fewestWords || words > longestWords || !/[.!?:]["')\]`]*$|\p{L}$/u.test(sentence)) return [];
    const heading = new Set(contentStems(passage.heading.join(" ")));
    let score = 0;
    for (const stem of wanted) {
      if (stems.has(stem)) score += rarity(stem);
      else if (heading.has(stem)) score += rarity(stem) * 0.4;
    }
    // A first sentence says what its section is about; a sentence that points back reads badly alone.
    const stands = place === 0 ? 1.15 : pointsBack.test(sentence) ? 0.75 : 1;
    const shape = answersAs(kind, sentence, wanted) ? 1.35 : 1;
    const brevity = 1 / (1 + words / 60);
    return [
      { sentence, passage, stems, order, score: (score * stands * shape * brevity) / (1 + rank * 0.25) },
    ];
  });
}

const pointsBack = /^(?:this|that|these|those|it|they|he|she|such|here|there|but|and|so|then|both|either)\b/i;

function likeness(one: Candidate, chosen: readonly Candidate[]): number {
  return chosen.reduce((most, other) => {
    const common = [...one.stems].filter((stem) => other.stems.has(stem)).length;
    return Math.max(most, common / Math.max(1, Math.min(one.stems.size, other.stems.size)));
  }, 0);
}
