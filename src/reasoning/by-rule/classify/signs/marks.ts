import type { Put } from "./put.ts";

/** What is quoted was said before or stands in the question; the rest of the marks give the tone. */
const marks: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["quoted", /["“”«»]|(?:^|\s)'[^']{2,}'/],
  ["quoted first", /^\s*["'“]/],
  ["dots", /\.\.\.|…/],
  ["colon", /:/],
  ["comma", /,/],
  ["commas", /,[^,]*,/],
  ["exclaims", /!/],
  ["full stop", /\.\s*$/],
  ["capital", /^\p{Lu}/u],
  ["face", /[\u{1f300}-\u{1faff}\u2600-\u27bf]|[:;]-?[)(D]|\bxd\b/iu],
];

/** Signs of how a message is written, as it was typed. Only its beginning is looked at. */
export function markSigns(typed: string, put: Put): void {
  const seen = typed.slice(0, 1_500);
  for (const [name, pattern] of marks) if (pattern.test(seen)) put(name);
}
