import type { Lexicon, Unit } from "./lexicon.ts";

/** How a text answers to a query. */
export interface Likeness {
  /**
   * How well the words of either find a like one in the other (0..1): the harmonic mean of both directions,
   * a pair counting by the square of its likeness, a word by how much it tells.
   */
  readonly soft: number;
  /** Cosine (0..1) of the two by the words they share. */
  readonly exact: number;
}

const UNKNOWN = -1;

/** Compares texts with one query. Likenesses of words are worked out once, when a text first needs them. */
export function comparer(query: Unit, lexicon: Lexicon): (unit: Unit) => Likeness {
  const asked = [...new Set(query)];
  const weights = asked.map(lexicon.weight);
  const known = asked.map(() => new Float32Array(lexicon.size()).fill(UNKNOWN));
  const total = sum(weights);
  const norm = Math.hypot(...weights);
  const likeness = (index: number, word: number): number => {
    const row = known[index]!;
    const before = row[word] ?? UNKNOWN;
    if (before !== UNKNOWN) return before;
    const like = lexicon.likeness(asked[index]!, word) ** 2;
    row[word] = like;
    return like;
  };
  return (unit) => {
    const best = new Float64Array(unit.length);
    let found = 0;
    for (let index = 0; index < asked.length; index++) {
      let top = 0;
      for (let at = 0; at < unit.length; at++) {
        const like = likeness(index, unit[at]!);
        if (like > top) top = like;
        if (like > best[at]!) best[at] = like;
      }
      found += weights[index]! * top;
    }
    let [given, all, shared, squares] = [0, 0, 0, 0];
    for (let at = 0; at < unit.length; at++) {
      const weight = lexicon.weight(unit[at]!);
      all += weight;
      given += weight * best[at]!;
      squares += weight * weight;
      if (best[at] === 1) shared += weight * weight;
    }
    return {
      soft: harmonicMean(part(found, total), part(given, all)),
      exact: Math.min(1, part(shared, norm * Math.sqrt(squares))),
    };
  };
}

function part(some: number, all: number): number {
  return all > 0 ? some / all : 0;
}

function harmonicMean(a: number, b: number): number {
  return part(2 * a * b, a + b);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
