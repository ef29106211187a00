/**
 * Texts encoded as directions: the sum of their words, each `exp(weight) * worth * (vector x plain + own)`, where it is denied
 * also `vector x denied + denial`; and the gradient of that.
 */
export interface EncodedWord {
  readonly word: number;
  readonly denied: boolean;
}

export interface Words {
  /** Rows of `dimensions`. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly worth: Float32Array;
}

export interface EncoderWeights {
  readonly plain: Float32Array;
  readonly denied: Float32Array;
  readonly denial: Float32Array;
  readonly own: Float32Array;
  readonly weight: Float32Array;
}

type Texts = readonly { readonly words: readonly EncodedWord[] }[];

/** Texts, encoded: rows of `size`. */
export interface Encoded {
  readonly units: Float32Array;
  readonly lengths: Float32Array;
  /** What a word (denied or not) adds before its factor. */
  readonly parts: ReadonlyMap<number, Float32Array>;
}

/** A word and whether it is denied as one number. */
const keyOf = ({ word, denied }: EncodedWord): number => 2 * word + (denied ? 1 : 0);

/** What a word's part is multiplied by. */
const factorOf = (word: number, { worth }: Words, { weight }: EncoderWeights): number =>
  worth[word]! * Math.exp(weight[word]!);

/** The texts of a batch as directions. */
export function encode(texts: Texts, words: Words, weights: EncoderWeights, size: number): Encoded {
  const parts = new Map<number, Float32Array>();
  const units = new Float32Array(texts.length * size);
  const lengths = new Float32Array(texts.length);
  texts.forEach((text, t) => {
    const unit = units.subarray(t * size, (t + 1) * size);
    for (const own of text.words) {
      const key = keyOf(own);
      let part = parts.get(key);
      if (!part) {
        part = partOf(own, words, weights, size);
        parts.set(key, part);
      }
      const factor = factorOf(own.word, words, weights);
      for (let i = 0; i < size; i++) unit[i]! += factor * part[i]!;
    }
    const length = Math.sqrt(unit.reduce((sum, value) => sum + value * value, 0)) + 1e-6;
    lengths[t] = length;
    for (let i = 0; i < size; i++) unit[i]! /= length;
  });
  return { units, lengths, parts };
}

function partOf(
  { word, denied }: EncodedWord,
  { vectors, dimensions }: Words,
  weights: EncoderWeights,
  size: number,
): Float32Array {
  const part = weights.own.slice(word * size, (word + 1) * size);
  if (denied) for (let i = 0; i < size; i++) part[i]! += weights.denial[i]!;
  for (let row = 0; row < dimensions; row++) {
    const value = vectors[word * dimensions + row]!;
    if (value === 0) continue;
    for (let i = 0, at = row * size; i < size; i++, at++)
      part[i]! += value * (denied ? weights.plain[at]! + weights.denied[at]! : weights.plain[at]!);
  }
  return part;
}

/** The gradient by each weight, from that by each component of each direction. */
export function backward(
  texts: Texts,
  words: Words,
  of: {
    readonly encoded: Encoded;
    readonly byUnit: Float32Array;
    readonly weights: EncoderWeights;
    readonly size: number;
  },
): EncoderWeights {
  const { encoded, byUnit, weights, size } = of;
  const { units, lengths, parts } = encoded;
  const gradient: EncoderWeights = {
    plain: new Float32Array(weights.plain.length),
    denied: new Float32Array(weights.denied.length),
    denial: new Float32Array(size),
    own: new Float32Array(weights.own.length),
    weight: new Float32Array(weights.weight.length),
  };
  // A word stands in many texts: what they ask of its part is summed up first.
  const byPart = new Map<number, Float32Array>();
  const bySum = new Float32Array(size);
  texts.forEach((text, t) => {
    let along = 0;
    for (let i = 0; i < size; i++) along += byUnit[t * size + i]! * units[t * size + i]!;
    for (let i = 0; i < size; i++)
      bySum[i] = (byUnit[t * size + i]! - along * units[t * size + i]!) / lengths[t]!;
    for (const own of text.words) {
      const factor = factorOf(own.word, words, weights);
      const key = keyOf(own);
      const part = parts.get(key)!;
      let sum = byPart.get(key);
      if (!sum) {
        sum = new Float32Array(size);
        byPart.set(key, sum);
      }
      let byFactor = 0;
      for (let i = 0; i < size; i++) {
        byFactor += bySum[i]! * part[i]!;
        sum[i]! += factor * bySum[i]!;
      }
      gradient.weight[own.word]! += byFactor * factor;
    }
  });
  for (const [key, sum] of byPart) addPart({ key, sum }, words, gradient);
  return gradient;
}

function addPart(
  { key, sum }: { readonly key: number; readonly sum: Float32Array },
  { vectors, dimensions }: Words,
  gradient: EncoderWeights,
): void {
  const size = sum.length;
  const [word, denied] = [key >> 1, key % 2 === 1];
  for (let i = 0; i < size; i++) {
    gradient.own[word * size + i]! += sum[i]!;
    if (denied) gradient.denial[i]! += sum[i]!;
  }
  for (let row = 0; row < dimensions; row++) {
    const value = vectors[word * dimensions + row]!;
    if (value === 0) continue;
    for (let i = 0, at = row * size; i < size; i++, at++) {
      gradient.plain[at]! += value * sum[i]!;
      if (denied) gradient.denied[at]! += value * sum[i]!;
    }
  }
}
