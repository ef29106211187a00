import { type LikeWord, likeness, likeWord } from "./word-likeness.ts";

/** The words that answers are compared with, each once, and what is known of how answers' words are like them. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  readonly words: readonly LikeWord[];
  /** For a word of an answer: its likeness to each word, by place. Filled as answers come. */
  readonly rows: Map<string, Float32Array>;
}

/** A pile of answers to one question uses far fewer words; a book sent as an answer shall not fill the memory. */
const mostRows = 5_000;

export function vocabularyOf(all: Iterable<string>): Vocabulary {
  const stems = [...new Set(all)];
  return {
    places: new Map(stems.map((stem, at) => [stem, at])),
    words: stems.map(likeWord),
    rows: new Map(),
  };
}

/** How well a word of an answer stands for each word of the vocabulary (-1..1, by place). */
export function rowOf(stem: string, { rows, words }: Vocabulary): Float32Array {
  const known = rows.get(stem);
  if (known) return known;
  const word = likeWord(stem);
  const made = Float32Array.from(words, (wanted) => likeness(word, wanted));
  if (rows.size >= mostRows) rows.clear();
  rows.set(stem, made);
  return made;
}
