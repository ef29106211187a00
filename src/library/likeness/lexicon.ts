import { idfOf } from "../search/index-size.ts";
import type { Db } from "../store/open-database.ts";
import type { Word } from "./content-words.ts";
import type { WordVectors } from "./word-vectors.ts";

/** A text as numbers of words of the lexicon, in order. */
export interface Unit {
  readonly words: Int32Array;
  /** Sum of the words' weights, and root of the sum of their squares. */
  readonly total: number;
  readonly norm: number;
}

/** Numbers for words, with how much each tells and what it means. Grows as texts come in. */
export interface Lexicon {
  /** Numbers the words of texts. */
  units(texts: readonly (readonly Word[])[]): Unit[];
  /** How much a word tells: less the more passages, and texts it was made of, hold it. */
  weight(word: number): number;
  /** How alike two words are (0..1); 1 for a word and itself. */
  likeness(a: number, b: number): number;
  size(): number;
}

/** A lexicon of these texts; they come back as units. */
export function makeLexicon(
  db: Db,
  vectors: WordVectors,
  texts: readonly (readonly Word[])[],
): { lexicon: Lexicon; units: Unit[] } {
  const common = db
    .prepare(
      "SELECT text, passages FROM term WHERE text IN (SELECT value FROM json_each(?)) AND passages > 0",
    )
    .raw();
  const passages = db.prepare("SELECT passages FROM size").pluck().get() as number;
  const numbers = new Map<string, number>();
  const vectorNumbers: number[] = [];
  const weights: number[] = [];
  const counts = countsIn(texts);

  const add = (fresh: ReadonlyMap<string, string>): void => {
    const held = new Map(common.all(JSON.stringify([...fresh.keys()])) as [string, number][]);
    for (const [term, written] of fresh) {
      numbers.set(term, numbers.size);
      vectorNumbers.push(vectors.vectorOf(written));
      weights.push(idfOf((held.get(term) ?? 0) + (counts.get(term) ?? 0), passages + texts.length));
    }
  };
  const unitOf = (words: readonly Word[]): Unit => {
    const own = Int32Array.from(words, ({ term }) => numbers.get(term)!);
    let [total, squares] = [0, 0];
    for (const word of own) {
      total += weights[word]!;
      squares += weights[word]! ** 2;
    }
    return { words: own, total, norm: Math.sqrt(squares) };
  };
  const units = (some: readonly (readonly Word[])[]): Unit[] => {
    const fresh = new Map<string, string>();
    for (const words of some)
      for (const { term, written } of words) if (!numbers.has(term)) fresh.set(term, written);
    if (fresh.size > 0) add(fresh);
    return some.map(unitOf);
  };
  const lexicon: Lexicon = {
    units,
    weight: (word) => weights[word]!,
    likeness(a, b) {
      if (a === b) return 1;
      const [left, right] = [vectorNumbers[a]!, vectorNumbers[b]!];
      return left < 0 || right < 0 ? 0 : Math.max(0, vectors.cosineOf(left, right));
    },
    size: () => numbers.size,
  };
  return { lexicon, units: units(texts) };
}

/** In how many of the texts each term stands. */
function countsIn(texts: readonly (readonly Word[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const term of new Set(words.map((word) => word.term))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
