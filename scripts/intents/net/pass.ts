import {
  addRow,
  bestPlaces,
  meanShare,
  patternsIn,
  positive,
  toShares,
} from "../../../src/reasoning/by-rule/classify/net/layers.ts";
import { patternsOf, pool } from "../../../src/reasoning/by-rule/classify/net/net.ts";
import { type NetWeights, pooled, sizes } from "../../../src/reasoning/by-rule/classify/net/shape.ts";
import { addVector, dimensions } from "../../../src/reasoning/by-rule/vectors/word-vectors.ts";
import type { NetRow, Text } from "./rows.ts";

/** What is hidden while learning, as shares: words, what was found and the hidden layer, signs. */
export interface Gaps {
  readonly words: number;
  readonly layers: number;
  readonly signs: number;
}

/** Words and signs whose numbers have a slope. */
export interface Touched {
  readonly words: Set<number>;
  readonly signs: Set<number>;
}

const vectors = new Map<number, Float32Array>();

function vectorAt(place: number): Float32Array {
  const known = vectors.get(place);
  if (known) return known;
  const vector = new Float32Array(dimensions);
  addVector(vector, place, 1);
  vectors.set(place, vector);
  return vector;
}

/** Adds `factor` times `values` to a row of a table of slopes. */
function addTo(table: Float32Array, row: number, values: Float32Array, factor: number): void {
  for (let i = 0, at = row * values.length; i < values.length; i++, at++) table[at]! += factor * values[i]!;
}

function product(table: Float32Array, row: number, values: Float32Array): number {
  let sum = 0;
  for (let i = 0, at = row * values.length; i < values.length; i++, at++) sum += table[at]! * values[i]!;
  return sum;
}

/** Hides a share of the numbers and makes up for it in the rest (Srivastava 2014). */
function gapsIn(values: Float32Array, share: number, random: () => number): Float32Array {
  const kept = Float32Array.from(values, () => (random() < share ? 0 : 1 / (1 - share)));
  for (let i = 0; i < values.length; i++) values[i]! *= kept[i]!;
  return kept;
}

function textOf(text: Text, weights: NetWeights, share: number, random: () => number) {
  const blank = new Float32Array(sizes.word);
  const words = text.words.map((word) => (random() < share ? 0 : word));
  const rows = words.map((word, at) => {
    const row = new Float32Array(sizes.word);
    addRow(row, weights.words, word, 1);
    for (const mark of text.marks[at]!) addRow(row, weights.marks, mark, 1);
    if (text.vectors[at]! >= 0)
      vectorAt(text.vectors[at]!).forEach((value, i) => {
        addRow(row, weights.vectors, i, value);
      });
    return row;
  });
  return { words, rows: [blank, ...rows, blank] };
}

/** One example forwards and backwards: adds its slopes to `slopes`. */
export function learnFrom(
  row: NetRow,
  weights: NetWeights,
  slopes: NetWeights,
  { gaps, random, touched, weight }: { gaps: Gaps; random: () => number; touched: Touched; weight: number },
): void {
  const message = textOf(row.message, weights, gaps.words, random);
  const question = textOf(row.question, weights, gaps.words, random);
  const told = patternsIn(message.rows, patternsOf(weights, "message"));
  const asked = patternsIn(question.rows, patternsOf(weights, "question"));
  const found = pool(told, asked);
  const foundKept = gapsIn(found, gaps.layers, random);
  const signs = row.signs
    .filter(() => random() >= gaps.signs)
    .map(([place, value]) => [place, value / (1 - gaps.signs)] as const);
  const hidden = Float32Array.from(weights.hiddenBias);
  for (let i = 0; i < pooled; i++) if (found[i] !== 0) addRow(hidden, weights.pooled, i, found[i]!);
  for (const [place, value] of signs) addRow(hidden, weights.signs, place, value);
  positive(hidden);
  const hiddenKept = gapsIn(hidden, gaps.layers, random);
  const shares = Float32Array.from(weights.labelBias);
  for (let i = 0; i < hidden.length; i++) addRow(shares, weights.labels, i, hidden[i]!);
  toShares(shares);

  const down = shares.map((share, label) => (share - row.target[label]!) * weight);
  const hiddenDown = hidden.map((value, i) =>
    value > 0 ? product(weights.labels, i, down) * hiddenKept[i]! : 0,
  );
  addTo(slopes.labelBias, 0, down, 1);
  hidden.forEach((value, i) => {
    if (value !== 0) addTo(slopes.labels, i, down, value);
  });
  addTo(slopes.hiddenBias, 0, hiddenDown, 1);
  for (const [place, value] of signs) {
    addTo(slopes.signs, place, hiddenDown, value);
    touched.signs.add(place);
  }
  const foundDown = new Float32Array(pooled);
  for (let i = 0; i < pooled; i++) {
    if (foundKept[i] === 0) continue;
    foundDown[i] = product(weights.pooled, i, hiddenDown) * foundKept[i]!;
    if (found[i] !== 0) addTo(slopes.pooled, i, hiddenDown, found[i]!);
  }
  const toldDown = told.map((values) => {
    const share = meanShare(told.length);
    return values.map((value, i) => (value > 0 ? foundDown[sizes.message + i]! * share : 0));
  });
  bestPlaces(told, sizes.message).forEach((place, i) => {
    if (place >= 0) toldDown[place]![i]! += foundDown[i]!;
  });
  const askedDown = asked.map(() => new Float32Array(sizes.question));
  bestPlaces(asked, sizes.question).forEach((place, i) => {
    if (place >= 0) askedDown[place]![i]! += foundDown[2 * sizes.message + i]!;
  });
  for (const [side, text, words, downs] of [
    ["message", row.message, message, toldDown],
    ["question", row.question, question, askedDown],
  ] as const) {
    const rowsDown = patternsBack(words.rows, downs, weights[side], slopes[side]);
    for (const values of downs) addTo(slopes[`${side}Bias`], 0, values, 1);
    text.words.forEach((_, at) => {
      const values = rowsDown[at + 1]!;
      addTo(slopes.words, words.words[at]!, values, 1);
      touched.words.add(words.words[at]!);
      for (const mark of text.marks[at]!) addTo(slopes.marks, mark, values, 1);
      if (text.vectors[at]! >= 0)
        vectorAt(text.vectors[at]!).forEach((value, i) => {
          addTo(slopes.vectors, i, values, value);
        });
    });
  }
}

/** The slopes of the words, given those of what was found around each; adds the patterns' own. */
function patternsBack(
  words: readonly Float32Array[],
  downs: readonly Float32Array[],
  table: Float32Array,
  slopes: Float32Array,
): Float32Array[] {
  const rows = words.map(() => new Float32Array(sizes.word));
  downs.forEach((down, start) => {
    if (down.every((value) => value === 0)) return;
    for (let k = 0; k < sizes.span; k++) {
      const [word, into] = [words[start + k]!, rows[start + k]!];
      for (let d = 0; d < sizes.word; d++) {
        into[d]! += product(table, k * sizes.word + d, down);
        if (word[d] !== 0) addTo(slopes, k * sizes.word + d, down, word[d]!);
      }
    }
  });
  return rows;
}
