/**
 * Learns to encode short texts so that those with the same label point the same way (supervised contrastive loss: Khosla et
 * al. 2020; trained by Adam).
 */
import { adam } from "./adam.ts";
import { normal, randomFrom, shuffle } from "./random.ts";
import { backward, type EncodedWord, type EncoderWeights, encode, type Words } from "./text-encoder.ts";

export interface LabelledText {
  readonly words: readonly EncodedWord[];
  /** Texts of one group are seen together, and told apart more sharply than others. */
  readonly group: number;
  readonly label: number;
}

export interface ContrastiveOptions {
  readonly size: number;
  readonly epochs: number;
  readonly temperature: number;
  readonly groupsAtOnce: number;
  readonly mostAtOnce: number;
  /** The share of words that is left out each time. */
  readonly leftOut: number;
  readonly rate: number;
  /** Pulls a word's own row, and its weight, to nothing. */
  readonly ownPenalty: number;
  readonly weightPenalty: number;
  /** By how much (logarithm) texts of other groups count less. */
  readonly otherGroups: number;
}

/** Learns the weights; the same for the same input. `tell` hears the mean loss of each epoch. */
export function learnEncoder(
  texts: readonly LabelledText[],
  words: Words,
  options: ContrastiveOptions,
  tell: (epoch: number, loss: number) => void,
): EncoderWeights {
  const random = randomFrom(7);
  const { size, epochs } = options;
  const { dimensions, worth } = words;
  const weights: EncoderWeights = {
    plain: Float32Array.from({ length: dimensions * size }, () => normal(random) / Math.sqrt(dimensions)),
    denied: new Float32Array(dimensions * size),
    denial: new Float32Array(size),
    own: new Float32Array(worth.length * size),
    weight: new Float32Array(worth.length),
  };
  const step = adam<keyof EncoderWeights>({ ...weights });
  const groups = [...new Set(texts.map(({ group }) => group))];
  const byGroup = groups.map((group) => texts.filter((text) => text.group === group));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(byGroup, random);
    let [loss, batches] = [0, 0];
    for (let at = 0; at < byGroup.length; at += options.groupsAtOnce) {
      const all = byGroup.slice(at, at + options.groupsAtOnce).flat();
      shuffle(all, random);
      const batch = all.slice(0, options.mostAtOnce).map((text) => {
        const kept = text.words.filter(() => random() > options.leftOut);
        return { ...text, words: kept.length > 0 ? kept : text.words };
      });
      const found = gradientOf(batch, words, weights, options);
      loss += found.loss;
      batches++;
      for (let i = 0; i < found.gradient.own.length; i++)
        found.gradient.own[i]! += options.ownPenalty * weights.own[i]!;
      for (let i = 0; i < found.gradient.weight.length; i++)
        found.gradient.weight[i]! += options.weightPenalty * weights.weight[i]!;
      step(found.gradient, options.rate * (1 - epoch / epochs));
    }
    tell(epoch, loss / batches);
  }
  return weights;
}

function gradientOf(
  batch: readonly LabelledText[],
  words: Words,
  weights: EncoderWeights,
  options: ContrastiveOptions,
): { loss: number; gradient: EncoderWeights } {
  const encoded = encode(batch, words, weights, options.size);
  const { loss, byUnit } = contrast(batch, encoded.units, options);
  return { loss, gradient: backward(batch, words, { encoded, byUnit, weights, size: options.size }) };
}

/** The loss, and its gradient by each component of each unit. */
function contrast(
  batch: readonly LabelledText[],
  units: Float32Array,
  { size, temperature, otherGroups }: ContrastiveOptions,
): { loss: number; byUnit: Float32Array } {
  const n = batch.length;
  const byUnit = new Float32Array(units.length);
  const heights = new Float32Array(n);
  let [loss, counted] = [0, 0];
  for (let a = 0; a < n; a++) {
    const own = batch[a]!;
    let top = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < n; b++) {
      let height = Number.NEGATIVE_INFINITY;
      if (b !== a) {
        height = product(units, a * size, b * size, size) / temperature;
        if (batch[b]!.group !== own.group) height -= otherGroups;
      }
      heights[b] = height;
      if (height > top) top = height;
    }
    let [all, same] = [0, 0];
    for (let b = 0; b < n; b++) {
      heights[b] = Math.exp(heights[b]! - top);
      all += heights[b]!;
      if (b !== a && batch[b]!.label === own.label) same += heights[b]!;
    }
    if (same === 0) continue;
    counted++;
    loss -= Math.log(same / all);
    for (let b = 0; b < n; b++) {
      if (b === a) continue;
      const pull = batch[b]!.label === own.label ? heights[b]! / same : 0;
      const by = (heights[b]! / all - pull) / temperature;
      if (Math.abs(by) < 1e-7) continue;
      for (let i = 0; i < size; i++) {
        byUnit[a * size + i]! += by * units[b * size + i]!;
        byUnit[b * size + i]! += by * units[a * size + i]!;
      }
    }
  }
  for (let i = 0; i < byUnit.length; i++) byUnit[i]! /= Math.max(1, counted);
  return { loss: loss / Math.max(1, counted), byUnit };
}

const product = (list: Float32Array, a: number, b: number, size: number): number => {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += list[a + i]! * list[b + i]!;
  return sum;
};
