import { addVector, dimensions, vectorOf } from "./word-vectors.ts";

/** The direction in which the words of a text point together: a vector of length 1, or of zeros when none is known. */
export type Meaning = Float32Array;

/** The mean of the words' vectors, each by its weight. */
export function meaningOf(words: Iterable<{ readonly stem: string; readonly weight: number }>): Meaning {
  const sum = new Float32Array(dimensions);
  for (const { stem, weight } of words) {
    const place = weight > 0 ? vectorOf(stem) : -1;
    if (place !== -1) addVector(sum, place, weight);
  }
  const length = Math.sqrt(dot(sum, sum));
  if (length > 0) for (let i = 0; i < dimensions; i++) sum[i]! /= length;
  return sum;
}

/** The cosine (-1..1) of two meanings. */
export function dot(a: Meaning, b: Meaning): number {
  let sum = 0;
  for (let i = 0; i < dimensions; i++) sum += a[i]! * b[i]!;
  return sum;
}
