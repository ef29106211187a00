import { addVector, dimensions } from "../../vectors/word-vectors.ts";
import type { Features } from "../features.ts";
import { addRow, bestPlaces, meanShare, patternsIn, positive, toShares } from "./layers.ts";
import type { MarkedWord } from "./marked-words.ts";
import { type NetWeights, pooled, sizes, type Vocabulary } from "./shape.ts";

/** What the network is shown. */
export interface Seen {
  readonly message: readonly MarkedWord[];
  readonly question: readonly MarkedWord[];
  readonly signs: Features;
}

/** The probability of each label, in the order of `intentLabels`. */
export type Net = (seen: Seen) => Float32Array;

/** Words that were met, with what stands for them. */
const mostKnown = 10_000;

/**
 * A network over the words in their order (a convolution with a pool, Kim 2014): every word is what its vector, itself and
 * its marks add up to, patterns of three words are looked for in the message and in the question, and what was found is
 * weighed together with the signs.
 */
export function openNet(vocabulary: Vocabulary, weights: NetWeights): Net {
  const [words, marks, signs] = [vocabulary.words, vocabulary.marks, vocabulary.signs].map(placesOf);
  const known = new Map<string, Float32Array>();
  const bare = ({ word, vector }: MarkedWord): Float32Array => {
    const found = known.get(word);
    if (found) return found;
    const made = new Float32Array(sizes.word);
    addRow(made, weights.words, words!.get(word) ?? 0, 1);
    if (vector >= 0) addVectorRows(made, vector, weights.vectors);
    if (known.size >= mostKnown) known.clear();
    known.set(word, made);
    return made;
  };
  const rowsOf = (text: readonly MarkedWord[]) => {
    const blank = new Float32Array(sizes.word);
    const rows = text.map((word) => {
      const row = Float32Array.from(bare(word));
      for (const mark of word.marks) {
        const place = marks!.get(mark);
        if (place !== undefined) addRow(row, weights.marks, place, 1);
      }
      return row;
    });
    return [blank, ...rows, blank];
  };
  return ({ message, question, signs: seen }) => {
    const told = patternsIn(rowsOf(message), patternsOf(weights, "message"));
    const asked = patternsIn(rowsOf(question), patternsOf(weights, "question"));
    const found = pool(told, asked);
    const hidden = Float32Array.from(weights.hiddenBias);
    for (let i = 0; i < pooled; i++) if (found[i] !== 0) addRow(hidden, weights.pooled, i, found[i]!);
    for (const [name, value] of seen) {
      const place = signs!.get(name);
      if (place !== undefined) addRow(hidden, weights.signs, place, value);
    }
    positive(hidden);
    const heights = Float32Array.from(weights.labelBias);
    for (let i = 0; i < hidden.length; i++) addRow(heights, weights.labels, i, hidden[i]!);
    return toShares(heights);
  };
}

/** The patterns of a side as a layer. */
export function patternsOf(weights: NetWeights, side: "message" | "question") {
  return { table: weights[side], bias: weights[`${side}Bias`], span: sizes.span };
}

/** What was found of each pattern, at its best place and in the mean. */
export function pool(told: readonly Float32Array[], asked: readonly Float32Array[]): Float32Array {
  const found = new Float32Array(pooled);
  const share = meanShare(told.length);
  bestPlaces(told, sizes.message).forEach((place, i) => {
    if (place >= 0) found[i] = told[place]![i]!;
  });
  for (const row of told)
    for (let i = 0; i < sizes.message; i++) found[sizes.message + i]! += row[i]! * share;
  bestPlaces(asked, sizes.question).forEach((place, i) => {
    if (place >= 0) found[2 * sizes.message + i] = asked[place]![i]!;
  });
  return found;
}

/** Adds a word vector, by its number, times a table. */
export function addVectorRows(sum: Float32Array, vector: number, table: Float32Array): void {
  const values = new Float32Array(dimensions);
  addVector(values, vector, 1);
  for (let i = 0; i < dimensions; i++) addRow(sum, table, i, values[i]!);
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name, at]));
}
