import { stopWords } from "../../by-rule/grading/stop-words.ts";
import { pairs, symbols } from "./word-order-table.ts";

/** A table of how much likelier one kind of word follows another than by chance: natural logarithms. */
export interface WordOrder {
  /** What a word counts as here: itself for a frequent function word, else its ending. */
  readonly symbols: readonly string[];
  readonly after: (left: string, right: string) => number;
}

const start = "^";
const end = "$";
/** Steps of the table in one unit of the logarithm, and the value of its digit 0. */
export const scale = 3;
export const lowest = -2;

const at = new Map(symbols.map((symbol, index) => [symbol, index]));
const learnt: WordOrder = {
  symbols,
  after: (left, right) => {
    const digit = pairs[at.get(left)!]?.[at.get(right)!] ?? "9";
    return Number.parseInt(digit, 36) / scale + lowest;
  },
};

/** What each word of a sentence counts as, with its beginning and end. */
export function kindsOf(sentence: string, known: ReadonlySet<string>): string[] {
  const words =
    sentence
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+|\d+(?:\.\d+)?|[,;:()]/gu) ?? [];
  return [start, ...words.map((word) => kindOf(word, known)), end];
}

function kindOf(word: string, known: ReadonlySet<string>): string {
  if (/^[,;:()]/.test(word)) return ",";
  if (/^\d/.test(word)) return "#";
  if (known.has(word)) return word;
  if (stopWords.has(word)) return "~";
  return /(ly|ing|ed|s)$/.exec(word)?.[0] ?? "*";
}

export function sentencesIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, " ").replace(/`[^`]*`|\$[^$]*\$/g, " x ");
  return prose.split(/(?<=[.!?;:])\s+|\n+/).filter((sentence) => sentence.trim() !== "");
}

/**
 * How much the order of a text's words is that of English: the mean over neighbouring words of the logarithm of how
 * much likelier they follow each other than by chance (pointwise mutual information). Prose lies at 0.5, the same
 * words shuffled at −0.4. `pairs` is the number of neighbours that it stands on.
 */
export function orderOf(text: string, order: WordOrder = learnt): { mean: number; pairs: number } {
  const known = new Set(order.symbols);
  let sum = 0;
  let count = 0;
  for (const sentence of new Set(sentencesIn(text).map((one) => one.trim()))) {
    const kinds = kindsOf(sentence, known);
    if (kinds.length < 4) continue;
    for (let index = 0; index + 1 < kinds.length; index++) {
      sum += order.after(kinds[index]!, kinds[index + 1]!);
      count++;
    }
  }
  return { mean: sum / Math.max(1, count), pairs: count };
}

/** What a text may be below zero in all, so that a short one gets the benefit of the doubt. */
const benefit = 3;

/** Whether the words stand in an order that English has. */
export function isInOrder(text: string, order?: WordOrder): boolean {
  const { mean, pairs: count } = orderOf(text, order);
  return mean * count >= -benefit;
}
