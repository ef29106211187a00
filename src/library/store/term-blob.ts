/** A passage's term numbers as stored: 32 bits each, in the byte order of every machine Node runs on. */
export function toBlob(numbers: Int32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** The numbers of a stored passage; copied only when the bytes lie at an odd place. */
export function fromBlob(blob: Buffer): Int32Array {
  if (blob.byteOffset % 4 === 0) return new Int32Array(blob.buffer, blob.byteOffset, blob.byteLength >> 2);
  return new Int32Array(Uint8Array.from(blob).buffer);
}
