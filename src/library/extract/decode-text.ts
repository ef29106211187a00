import { detect } from "chardet";
import iconv from "iconv-lite";
import { libraryErrors } from "../../messages/library-errors.ts";
import { Unreadable } from "./extracted.ts";

const SAMPLE = 64_000;

/**
 * The text of a file in whatever encoding it has: a byte-order mark decides, then strict UTF-8, then the shape
 * of UTF-16, then what chardet takes it for.
 *
 * @throws Unreadable when the bytes are no text.
 */
export function decodeText(bytes: Buffer): string {
  const text = byMark(bytes) ?? utf16WithoutMark(bytes) ?? utf8(bytes) ?? guessed(bytes);
  if (looksBinary(text)) throw new Unreadable(libraryErrors.file.notText);
  return text;
}

function byMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, "utf-16be");
  return undefined;
}

/** Text of mostly Latin letters in UTF-16 has a zero byte in every pair, always on the same side. */
function utf16WithoutMark(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]! += 1;
  const half = sample.length / 2;
  const [even, odd] = [zeros[0]! / half, zeros[1]! / half];
  if (odd > 0.4 && even < 0.05) return iconv.decode(bytes, "utf-16le");
  if (even > 0.4 && odd < 0.05) return iconv.decode(bytes, "utf-16be");
  return undefined;
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function guessed(bytes: Buffer): string {
  const encoding = detect(bytes.subarray(0, SAMPLE)) ?? "windows-1252";
  return iconv.decode(bytes, iconv.encodingExists(encoding) ? encoding : "windows-1252");
}

/** Control characters and characters that no encoding has are rare in text. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    const control = code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27;
    if (control || (code >= 0x7f && code < 0xa0 && code !== 0x85) || code === 0xfffd) odd += 1;
  }
  return odd > sample.length * 0.02;
}
