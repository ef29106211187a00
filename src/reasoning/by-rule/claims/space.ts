import { idfOf } from "../grading/word-frequency.ts";
import { ownFile } from "../vectors/own-file.ts";
import { addVector, dimensions, vectorOf } from "../vectors/word-vectors.ts";
import { backgroundScale, type ClaimWeights, ownScale, unpackClaims } from "./format.ts";

/** A text as a direction in the space of claims, of length 1 (or zeros): two that claim the same point the same way. */
export type Claim = Float32Array;

/** A word of a text, and whether something before it in its clause denies it. */
export interface Piece {
  readonly stem: string;
  readonly denied: boolean;
}

/** Even the most common word is worth this much: "not" and "more" turn claims round. */
export const leastWorth = 0.15;

/** Words that were read, with what they add; a book sent as an answer shall not fill the memory. */
const mostParts = 20_000;

/** How texts become claims. */
export interface ClaimSpace {
  readonly size: number;
  /** Claims about other things (rows of `size`): what an answer says of this question must be nearer than those. */
  readonly background: Float32Array;
  /** What a word adds to a text's sum. */
  partOf(piece: Piece): Float32Array;
}

let shipped: ClaimSpace | undefined;

/** The space learnt from the built-in rubrics; read when the first answer is graded. */
export function claimSpace(): ClaimSpace {
  shipped ??= spaceOf(unpackClaims(ownFile("claims.bin")));
  return shipped;
}

export function spaceOf(weights: ClaimWeights): ClaimSpace {
  const { size, words } = weights;
  const places = new Map(words.map((word, at) => [word, at]));
  const known = { plain: new Map<string, Float32Array>(), denied: new Map<string, Float32Array>() };
  const make = ({ stem, denied }: Piece): Float32Array => {
    const part = new Float32Array(size);
    const vector = new Float32Array(dimensions);
    const at = vectorOf(stem);
    if (at !== -1) addVector(vector, at, 1);
    addProduct(part, vector, weights.plain);
    const place = places.get(stem) ?? -1;
    if (place !== -1) for (let i = 0; i < size; i++) part[i]! += weights.own[place * size + i]! / ownScale;
    if (denied) {
      addProduct(part, vector, weights.denied);
      for (let i = 0; i < size; i++) part[i]! += weights.denial[i]!;
    }
    const worth = Math.max(leastWorth, idfOf(stem)) * Math.exp(place === -1 ? 0 : weights.weight[place]!);
    for (let i = 0; i < size; i++) part[i]! *= worth;
    return part;
  };
  return {
    size,
    background: Float32Array.from(weights.background, (value) => value / backgroundScale),
    partOf(piece) {
      const parts = piece.denied ? known.denied : known.plain;
      const found = parts.get(piece.stem);
      if (found) return found;
      if (parts.size >= mostParts) parts.clear();
      const made = make(piece);
      parts.set(piece.stem, made);
      return made;
    },
  };
}

/** Adds vector x matrix (a row of the sum's length for each component). */
function addProduct(sum: Float32Array, vector: Float32Array, matrix: Float32Array): void {
  const size = sum.length;
  for (let row = 0; row < vector.length; row++) {
    const factor = vector[row]!;
    if (factor === 0) continue;
    for (let i = 0, at = row * size; i < size; i++, at++) sum[i]! += factor * matrix[at]!;
  }
}

/** The sum of the words' parts. */
export function sumOf(space: ClaimSpace, pieces: Iterable<Piece>): Float32Array {
  const sum = new Float32Array(space.size);
  for (const piece of pieces) addTo(sum, space.partOf(piece));
  return sum;
}

export function addTo(sum: Float32Array, part: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
}

/** A sum of words as a direction. */
export function directed(sum: Float32Array): Claim {
  let square = 0;
  for (const value of sum) square += value * value;
  const length = Math.sqrt(square) + 1e-6;
  return sum.map((value) => value / length);
}
