import { knownMatch, type LikeWord, likeness, likeWord } from "./word-likeness.ts";

/** The words that answers are compared with, each once, and what is known of how answers' words are like them. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  readonly words: readonly LikeWord[];
  /** For a word of an answer: its likeness to each word, by place. Filled as answers come. */
  readonly rows: Map<string, Row>;
}

/** How well a word stands for each word of a vocabulary (-1..1, by place). */
export interface Row {
  /** Also by the company that both keep. */
  readonly like: Float32Array;
  /** As `wordMatch` knows it only. */
  readonly known: Float32Array;
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

/** What a word of an answer is to the vocabulary. */
export function rowOf(stem: string, { rows, words }: Vocabulary): Row {
  const found = rows.get(stem);
  if (found) return found;
  const word = likeWord(stem);
  const made = {
    like: Float32Array.from(words, (wanted) => likeness(word, wanted)),
    known: Float32Array.from(words, (wanted) => knownMatch(word, wanted)),
  };
  if (rows.size >= mostRows) rows.clear();
  rows.set(stem, made);
  return made;
}
