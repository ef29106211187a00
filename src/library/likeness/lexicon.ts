import { idfOf } from "../search/index-size.ts";
import type { Db } from "../store/open-database.ts";
import type { Word } from "./content-words.ts";
import type { WordVectors } from "./word-vectors.ts";

/** A text as numbers of words of the lexicon, in order. */
export type Unit = Int32Array;

/** Numbers for words, with how much each tells and what it means. Grows as texts come in. */
export interface Lexicon {
  /** Numbers the words of texts. With `count`, each text counts towards how common its words are. */
  units(texts: readonly (readonly Word[])[], options?: { count: boolean }): Unit[];
  /** How much a word tells: less the more passages and counted texts hold it. */
  weight(word: number): number;
  /** How alike two words are (0..1); 1 for a word and itself. */
  likeness(a: number, b: number): number;
  size(): number;
}

export function makeLexicon(db: Db, vectors: WordVectors): Lexicon {
  const common = db.prepare(
    "SELECT text, passages FROM term WHERE text IN (SELECT value FROM json_each(?)) AND passages > 0",
  );
  const passages = db.prepare("SELECT passages FROM size").pluck();
  const total = passages.get() as number;
  const numbers = new Map<string, number>();
  const vectorNumbers: number[] = [];
  const holding: number[] = [];
  let counted = 0;

  const add = (fresh: ReadonlyMap<string, string>): void => {
    const held = new Map(common.raw().all(JSON.stringify([...fresh.keys()])) as [string, number][]);
    for (const [term, written] of fresh) {
      numbers.set(term, numbers.size);
      vectorNumbers.push(vectors.vectorOf(written));
      holding.push(held.get(term) ?? 0);
    }
  };
  return {
    units(texts, { count } = { count: false }) {
      const fresh = new Map<string, string>();
      for (const { term, written } of texts.flat()) if (!numbers.has(term)) fresh.set(term, written);
      if (fresh.size > 0) add(fresh);
      const made = texts.map((words) => Int32Array.from(words, ({ term }) => numbers.get(term)!));
      if (count) {
        counted += made.length;
        for (const unit of made) for (const word of new Set(unit)) holding[word]! += 1;
      }
      return made;
    },
    weight: (word) => idfOf(holding[word]!, total + counted),
    likeness(a, b) {
      if (a === b) return 1;
      const [left, right] = [vectorNumbers[a]!, vectorNumbers[b]!];
      return left < 0 || right < 0 ? 0 : Math.max(0, vectors.cosineOf(left, right));
    },
    size: () => numbers.size,
  };
}
