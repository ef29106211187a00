import { spelledNumber } from "./spelled.ts";

const scale: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/** The value of a written number: `1,000`, `0,5`, `1e-3`, `three`; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const word = text === "half" ? 0.5 : spelledNumber(text);
  if (word !== undefined) return word;
  if (!/^\.?\d/.test(text)) return undefined;
  // A comma before exactly three digits groups thousands; else it is a decimal comma.
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:e|$)/.test(text)
    ? text.replaceAll(",", "")
    : text.replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Equal up to rounding of the last digit that either shows; one part in a thousand at least. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 + 1e-3 * Math.max(Math.abs(a), Math.abs(b));
}

/** The factor of a scale word after a number (`5 million`, `64k`); 1 when it is none. */
export const scaleOf = (word: string): number => (Object.hasOwn(scale, word) ? scale[word]! : 1);

/** What a number may mean with the word after it: `30` then `m` or `million` is 30 and 30,000,000. */
export function readings(value: number, next: string | undefined): readonly number[] {
  const factor = next === undefined ? 1 : scaleOf(next);
  return factor === 1 ? [value] : [value * factor, value];
}
