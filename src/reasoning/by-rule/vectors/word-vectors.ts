import { dimensions, scale, unpackVectors, type Vectors } from "./format.ts";
import { ownFile } from "./own-file.ts";

export { dimensions };

let loaded: Vectors | undefined;

/** Read when the first answer is graded: neither a start nor a command that grades nothing pays for it. */
function vectors(): Vectors {
  loaded ??= unpackVectors(ownFile("word-vectors.bin"));
  return loaded;
}

const places = new Map<string, number>();
const mostPlaces = 50_000;

/** A number for the vector of a stem; -1 when it has none. */
export function vectorOf(stem: string): number {
  const known = places.get(stem);
  if (known !== undefined) return known;
  const { keys } = vectors();
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < stem) low = middle + 1;
    else high = middle;
  }
  const place = keys[low] === stem ? low : -1;
  if (places.size >= mostPlaces) places.clear();
  places.set(stem, place);
  return place;
}

/** The cosine (-1..1) of two vectors, named by their numbers. */
export function cosineOf(a: number, b: number): number {
  const { values } = vectors();
  let [sum, i, j] = [0, a * dimensions, b * dimensions];
  for (const end = i + dimensions; i < end; i++, j++) sum += values[i]! * values[j]!;
  return sum / (scale * scale);
}

/** Adds a vector, by its number, to a sum. */
export function addVector(sum: Float32Array, place: number, weight: number): void {
  const { values } = vectors();
  const start = place * dimensions;
  const factor = weight / scale;
  for (let i = 0; i < dimensions; i++) sum[i]! += factor * values[start + i]!;
}
