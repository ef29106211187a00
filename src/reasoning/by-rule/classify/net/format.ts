/**
 * The file of the network: a line of JSON `{words, marks, signs, steps}`, then one signed byte for each number, part after part
 * (see `shape.ts`); `steps` tells for each part what a byte is multiplied by. All of it zipped.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { errors } from "../../../../messages/errors.ts";
import { countOf, type NetWeights, partLengths, partsOf, type Vocabulary } from "./shape.ts";

const largest = 127;

export interface StoredNet {
  readonly vocabulary: Vocabulary;
  readonly weights: NetWeights;
}

/** The file's bytes. */
export function packNet({ vocabulary, weights }: StoredNet): Uint8Array {
  const parts = Object.values(weights) as Float32Array[];
  const steps = parts.map((part) => {
    const top = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return Number((top / largest).toPrecision(6));
  });
  const bytes = parts.map((part, at) =>
    Int8Array.from(part, (value) => {
      const whole = Math.round(value / (steps[at]! || 1));
      return Math.max(-largest, Math.min(largest, whole));
    }),
  );
  const head = `${JSON.stringify({ ...vocabulary, steps })}\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), ...bytes.map((part) => Buffer.from(part.buffer))]), {
    level: 9,
  });
}

/** Reads the file. Throws when it is cut short or of another form. */
export function unpackNet(zipped: Uint8Array): StoredNet {
  const file = gunzipSync(zipped);
  const end = file.indexOf(10);
  if (end < 0) throw new Error(errors.incomplete);
  const { steps, ...vocabulary } = JSON.parse(file.toString("utf8", 0, end)) as Vocabulary & {
    readonly steps: readonly number[];
  };
  const numbers = new Float32Array(countOf(vocabulary));
  if (file.length !== end + 1 + numbers.length) throw new Error(errors.incomplete);
  let at = 0;
  Object.values(partLengths(vocabulary)).forEach((length, part) => {
    for (const stop = at + length; at < stop; at++) numbers[at] = file.readInt8(end + 1 + at) * steps[part]!;
  });
  return { vocabulary, weights: partsOf(numbers, vocabulary) };
}
