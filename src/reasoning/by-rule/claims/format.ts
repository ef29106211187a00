/**
 * The file of the space of claims: a line of JSON `{size, words, background}`, a line of the words (stems in the order of
 * their code units, parted by blanks), then little-endian floats: `plain` and `denied` (a row of `size` for each dimension of
 * a word vector), `denial` (`size`) and each word's `weight`; then signed bytes: each word's `own` row, and the background.
 */
import { errors } from "../../../messages/errors.ts";
import { dimensions } from "../vectors/format.ts";

/** What is learnt of how words make up a claim; scripts/train-claims.ts tells how. */
export interface ClaimWeights {
  /** The length of an encoded text. */
  readonly size: number;
  /** Stems that have something of their own, sorted. */
  readonly words: readonly string[];
  /** From a word's vector to its part of a claim: `dimensions` rows of `size`; what is added where it is denied. */
  readonly plain: Float32Array;
  readonly denied: Float32Array;
  /** What being denied adds to any word. */
  readonly denial: Float32Array;
  /** By word: the logarithm of what its rarity is multiplied by. */
  readonly weight: Float32Array;
  /** By word: what it adds to its vector's part, in steps of 1 / `ownScale`. */
  readonly own: Int8Array;
  /** Claims about other things, each of length 1, in steps of 1 / `backgroundScale`. */
  readonly background: Int8Array;
}

export const ownScale = 512;
export const backgroundScale = 127;

/** The file's bytes. */
export function packClaims(weights: ClaimWeights): Uint8Array {
  const { size, words, plain, denied, denial, weight, own, background } = weights;
  const head = { size, words: words.length, background: background.length / size };
  const floats = [plain, denied, denial, weight].map((part) => {
    const bytes = Buffer.alloc(part.length * 4);
    part.forEach((value, i) => {
      bytes.writeFloatLE(value, i * 4);
    });
    return bytes;
  });
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n${words.join(" ")}\n`),
    ...floats,
    ...[own, background].map((part) => Buffer.from(part.buffer, part.byteOffset, part.length)),
  ]);
}

/** Reads the file. Throws when it is cut short or of another form. */
export function unpackClaims(bytes: Buffer): ClaimWeights {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  if (first < 0 || second < 0) throw new Error(errors.incomplete);
  const head = JSON.parse(bytes.toString("utf8", 0, first)) as Record<
    "size" | "words" | "background",
    number
  >;
  const { size } = head;
  let at = second + 1;
  const floats = (count: number): Float32Array => {
    const part = Float32Array.from({ length: count }, (_, i) => bytes.readFloatLE(at + i * 4));
    at += count * 4;
    return part;
  };
  const signed = (count: number): Int8Array => {
    const part = new Int8Array(bytes.subarray(at, at + count));
    at += count;
    return part;
  };
  const floatCount = 2 * dimensions * size + size + head.words;
  if (bytes.length !== at + 4 * floatCount + (head.words + head.background) * size)
    throw new Error(errors.incomplete);
  return {
    size,
    words: bytes.toString("utf8", first + 1, second).split(" "),
    plain: floats(dimensions * size),
    denied: floats(dimensions * size),
    denial: floats(size),
    weight: floats(head.words),
    own: signed(head.words * size),
    background: signed(head.background * size),
  };
}
