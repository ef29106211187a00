import type { Passage } from "../../domain/passage.ts";

const ALIKE = 5;

/** Whether a text holds a word of `answer` or a relative of it: "cleared" tells of "clearance". */
export function givesAway(text: string, answer: string): boolean {
  const shown = wordsOf(text);
  return wordsOf(answer).some((word) => shown.some((other) => related(word, other)));
}

/** Whether the place that a prompt names (title or file) holds the answer. */
export function placeGivesAway({ doc }: Passage, answer: string): boolean {
  const words = [...doc.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  return words.includes(answer.toLowerCase()) || givesAway(doc, answer);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

function related(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < ALIKE) return long.startsWith(short) && long.length - short.length < 3;
  return long.includes(short) || long.startsWith(short.slice(0, Math.max(ALIKE, short.length - 4)));
}
