import { errors } from "../../../messages/errors.ts";

/**
 * The file of word vectors: a line of JSON `{words, dimensions}`, a line of the words (stems in the order of their code
 * units, parted by blanks), then one signed byte for each dimension of each word.
 */
export const dimensions = 100;
/** What a component of a vector of length 1 is multiplied by before it is rounded to a byte. */
export const scale = 254;

export interface Entry {
  readonly key: string;
  readonly vector: Int8Array;
}

/** Words with their vectors, as they are looked up. */
export interface Vectors {
  readonly keys: readonly string[];
  /** The vector of `keys[n]` begins at `n * dimensions`. */
  readonly values: Int8Array;
}

/** The file's bytes. `entries` are sorted by key. */
export function packVectors(entries: readonly Entry[]): Uint8Array {
  const head = `${JSON.stringify({ words: entries.length, dimensions })}\n${entries.map(({ key }) => key).join(" ")}\n`;
  const bytes = new Uint8Array(head.length + entries.length * dimensions);
  bytes.set(new TextEncoder().encode(head));
  entries.forEach(({ vector }, n) => {
    bytes.set(new Uint8Array(vector.buffer), head.length + n * dimensions);
  });
  return bytes;
}

/** Reads the file. Throws when it is cut short or of another form. */
export function unpackVectors(bytes: Buffer): Vectors {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const keys = bytes.toString("latin1", first + 1, second).split(" ");
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + second + 1, bytes.length - second - 1);
  if (first < 0 || values.length !== keys.length * dimensions) throw new Error(errors.incomplete);
  return { keys, values };
}
