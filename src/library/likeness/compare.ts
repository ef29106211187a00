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

/**
 * Compares texts with one query. Likenesses of words are worked out once, when a text first needs them. Thousands of
 * texts are compared for a query: the loops make no objects.
 */
export function comparer(query: Unit, lexicon: Lexicon): (unit: Unit) => Likeness {
  const asked = [...new Set(query.words)];
  const weights = asked.map(lexicon.weight);
  const size = lexicon.size();
  const known = new Float32Array(asked.length * size).fill(UNKNOWN);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const norm = Math.hypot(...weights);
  let best = new Float64Array(64);

  /** Fills how well each word of the text is met, and returns how well those of the query are. */
  const align = (words: Int32Array): number => {
    let found = 0;
    for (let index = 0; index < asked.length; index++) {
      const row = index * size;
      let top = 0;
      for (let at = 0; at < words.length; at++) {
        const word = words[at]!;
        let like = known[row + word]!;
        if (like === UNKNOWN) {
          like = lexicon.likeness(asked[index]!, word) ** 2;
          known[row + word] = like;
        }
        if (like > top) top = like;
        if (like > best[at]!) best[at] = like;
      }
      found += weights[index]! * top;
    }
    return found;
  };
  return ({ words, total: all, norm: length }) => {
    if (words.length > best.length) best = new Float64Array(words.length);
    best.fill(0, 0, words.length);
    const found = align(words);
    let [given, shared] = [0, 0];
    for (let at = 0; at < words.length; at++) {
      const like = best[at]!;
      if (like === 0) continue;
      const weight = lexicon.weight(words[at]!);
      given += weight * like;
      if (like === 1) shared += weight * weight;
    }
    return {
      soft: harmonicMean(part(found, total), part(given, all)),
      exact: Math.min(1, part(shared, norm * length)),
    };
  };
}

function part(some: number, all: number): number {
  return all > 0 ? some / all : 0;
}

function harmonicMean(a: number, b: number): number {
  return part(2 * a * b, a + b);
}
