import type { StoredNet } from "../../../src/reasoning/by-rule/classify/net/format.ts";
import {
  countOf,
  type NetWeights,
  partsOf,
  pooled,
  sizes,
} from "../../../src/reasoning/by-rule/classify/net/shape.ts";
import { normal, randomFrom, shuffle } from "../../support/random.ts";
import { learnFrom } from "./pass.ts";
import { type NetExample, type NetRow, rowsOf, vocabularyOf } from "./rows.ts";

/** Chosen with each writer left out in turn. */
const options = {
  /** Words and signs in fewer places are unknown. */
  fewest: { words: 5, signs: 40 },
  rounds: 8,
  batch: 32,
  rate: 0.002,
  /** What is taken from each number at each step, as a share of the rate. */
  decay: 0.01,
  gaps: { words: 0.15, layers: 0.4, signs: 0.6 },
};

/** Learns the network by AdamW (Loshchilov & Hutter 2019) with a falling rate. The same examples give the same network. */
export function fitNet(examples: readonly NetExample[], seed = 1): StoredNet {
  const vocabulary = vocabularyOf(examples, options.fewest);
  const rows = rowsOf(examples, vocabulary);
  const random = randomFrom(seed);
  const count = countOf(vocabulary);
  const [numbers, slopes] = [new Float32Array(count), new Float32Array(count)];
  const [weights, down] = [partsOf(numbers, vocabulary), partsOf(slopes, vocabulary)];
  begin(weights, random);
  const climb = climber(weights, down, numbers.length);
  const order = rows.map((_, at) => at);
  const all = options.rounds * rows.length;
  let done = 0;
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    let batch: NetRow[] = [];
    order.forEach((at, place) => {
      const row = rows[at]!;
      done++;
      // A row that counts less than one is seen in fewer rounds.
      if (row.weight >= 1 || random() < row.weight) batch.push(row);
      if (batch.length < options.batch && place < order.length - 1) return;
      if (batch.length > 0) climb(batch, options.rate * (1.02 - done / all), random);
      batch = [];
    });
  }
  return { vocabulary, weights };
}

function begin(weights: NetWeights, random: () => number): void {
  const spread: Partial<Record<keyof NetWeights, number>> = {
    vectors: 0.3,
    words: 0.05,
    marks: 0.1,
    message: Math.sqrt(2 / (sizes.span * sizes.word)),
    question: Math.sqrt(2 / (sizes.span * sizes.word)),
    pooled: Math.sqrt(1 / pooled),
    signs: 0.03,
    labels: Math.sqrt(1 / sizes.hidden),
  };
  for (const [name, part] of Object.entries(weights) as [keyof NetWeights, Float32Array][]) {
    const width = spread[name] ?? 0;
    for (let i = 0; i < part.length; i++) part[i] = width * normal(random);
  }
}

/** A step for each batch. Words and signs that no example had stay as they are. */
function climber(weights: NetWeights, down: NetWeights, count: number) {
  const start = (part: Float32Array) =>
    (part.byteOffset - weights.vectors.byteOffset) / part.BYTES_PER_ELEMENT;
  const [mean, square] = [new Float32Array(count), new Float32Array(count)];
  let steps = 0;
  return (batch: readonly NetRow[], rate: number, random: () => number) => {
    const touched = { words: new Set<number>(), signs: new Set<number>() };
    for (const row of batch)
      learnFrom(row, weights, down, {
        gaps: options.gaps,
        random,
        touched,
        weight: Math.max(1, row.weight) / batch.length,
      });
    steps++;
    const [first, second] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
    const move = (part: Float32Array, slope: Float32Array, from: number, to: number) => {
      const offset = start(part);
      for (let i = from; i < to; i++) {
        const at = offset + i;
        mean[at] = 0.9 * mean[at]! + 0.1 * slope[i]!;
        square[at] = 0.999 * square[at]! + 0.001 * slope[i]! * slope[i]!;
        slope[i] = 0;
        const step = mean[at]! / first / (Math.sqrt(square[at]! / second) + 1e-8);
        part[i]! -= rate * (step + options.decay * part[i]!);
      }
    };
    for (const name of Object.keys(weights) as (keyof NetWeights)[]) {
      const [part, slope] = [weights[name], down[name]];
      const rows = name === "words" || name === "signs" ? touched[name] : undefined;
      if (!rows) move(part, slope, 0, part.length);
      const width = name === "words" ? sizes.word : sizes.hidden;
      for (const row of rows ?? []) move(part, slope, row * width, (row + 1) * width);
    }
  };
}
