/**
 * Learns which kinds of words follow each other in English, from the articles, answers and hints of the packs, and
 * writes src/reasoning/by-model/check/word-order-table.ts:  tsx scripts/train-word-order.ts
 * With --check it writes nothing: it learns from four fifths of the sentences and tells how many of the others,
 * and of the same with their words shuffled, pass.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { shuffle } from "../src/domain/shuffle.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import {
  isInOrder,
  kindsOf,
  lowest,
  scale,
  sentencesIn,
  type WordOrder,
} from "../src/reasoning/by-model/check/word-order.ts";
import { stopWords } from "../src/reasoning/by-rule/grading/stop-words.ts";

const root = join(import.meta.dirname, "..");
/** A function word that is rarer here stands with the other rare ones. */
const fewest = 120;
/** Pairs that were not seen are taken to be as likely as chance, with the weight of so many observations. */
const prior = 10;

const sentences = textsIn(loadPack(join(root, "knowledge")))
  .flatMap(sentencesIn)
  .filter((one) => one.split(" ").length >= 4);
if (process.argv.includes("--check")) check();
else write(learn(sentences));

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length > 25 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function learn(from: readonly string[]): WordOrder {
  const frequent = [...count(from.flatMap((one) => one.toLowerCase().match(/[\p{L}']+/gu) ?? []))]
    .filter(([word, times]) => times >= fewest && stopWords.has(word))
    .map(([word]) => word)
    .sort();
  const known = new Set(frequent);
  const kinds = from.map((sentence) => kindsOf(sentence, known));
  const both = count(kinds.flatMap((list) => list.slice(1).map((kind, index) => `${list[index]} ${kind}`)));
  const lefts = count(kinds.flatMap((list) => list.slice(0, -1)));
  const rights = count(kinds.flatMap((list) => list.slice(1)));
  const all = [...rights.values()].reduce((sum, times) => sum + times, 0);
  return {
    symbols: ["^", "$", ",", "#", "~", "*", "s", "ed", "ing", "ly", ...frequent],
    after(left, right) {
      const chance = ((rights.get(right) ?? 0) + 0.5) / all;
      const seen = both.get(`${left} ${right}`) ?? 0;
      return Math.log((seen + prior * chance) / ((lefts.get(left) ?? 0) + prior) / chance);
    },
  };
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function digitOf(value: number): string {
  const steps = Math.round((Math.min(-lowest, Math.max(lowest, value)) - lowest) * scale);
  return steps.toString(36);
}

function write({ symbols, after }: WordOrder): void {
  const rows = symbols.map((left) => symbols.map((right) => digitOf(after(left, right))).join(""));
  writeFileSync(
    join(root, "src", "reasoning", "by-model", "check", "word-order-table.ts"),
    `/** Which kinds of words follow each other, made by scripts/train-word-order.ts. Do not edit. */
// biome-ignore format: a table
export const symbols: readonly string[] = ${JSON.stringify(symbols)};

/** A row a word, a digit (base 36) for each that may follow it. */
// biome-ignore format: a table
export const pairs: readonly string[] = [
${rows.map((row) => `  ${JSON.stringify(row)},`).join("\n")}
];
`,
  );
}

/** Proper sentences only: a heading or a formula is no prose. */
function check(): void {
  const isProse = (text: string) =>
    /^[A-Z][a-z].*[.!?]$/.test(text) && !/[=|*_\\{}<>/]/.test(text) && text.split(" ").length >= 7;
  const order = learn(sentences.filter((_, index) => index % 5 !== 0));
  const held = sentences.filter((sentence, index) => index % 5 === 0 && isProse(sentence));
  const share = (texts: readonly string[]) =>
    `${((100 * texts.filter((text) => isInOrder(text, order)).length) / texts.length).toFixed(1)} %`;
  const salad = (text: string) => shuffle(text.split(" "), text).join(" ");
  for (const length of [1, 2, 3]) {
    const texts = held.map((_, index) => held.slice(index, index + length).join(" "));
    process.stdout.write(
      `${length} sentences: ${share(texts)} of ${texts.length} pass, ${share(texts.map(salad))} of them shuffled\n`,
    );
  }
}
