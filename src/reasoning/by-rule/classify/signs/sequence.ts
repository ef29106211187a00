import { stopWords } from "../../grading/stop-words.ts";
import { idfOf, isKnownWord } from "../../grading/word-frequency.ts";
import { subjectWords } from "../subject-words.ts";
import type { Put } from "./put.ts";
import type { Token } from "./tokens.ts";

/** From here on a stem counts as a word of a subject rather than of everyday talk. */
const rare = 0.6;
/** From here on a word of a subject is seldom meant in its everyday sense. */
const telling = 0.45;
/** Messages with more signs of their words than this are weighed as if they had so many. */
const plenty = 20;

/**
 * The words of a message in their order: as they stand, as the classes they belong to, and with those of the
 * question marked. Long messages have more of these signs than short ones, which are no surer for it: together
 * they have at most the length of `plenty` signs.
 */
export function sequenceSigns(tokens: readonly Token[], asked: ReadonlySet<string>, put: Put): void {
  const spoken = tokens.filter(isSpoken);
  const names = new Set([
    ...wordSigns(spoken),
    ...runs("t", ["^", ...tokens.map(({ word }) => word), "$"], 3),
    ...classSigns(spoken),
    ...skeletonSigns(tokens),
    ...questionSigns(tokens, asked),
  ]);
  const value = Math.sqrt(plenty / Math.max(plenty, names.size));
  for (const name of names) put(name, value);
}

/** Words, and the marks that carry a tone. */
const isSpoken = ({ word }: Token) => /^(?:[\p{L}\p{N}?!]|\p{Extended_Pictographic})/u.test(word);

function wordSigns(tokens: readonly Token[]): string[] {
  const words = tokens.map(({ word }) => word);
  return [...words.map((word) => `w:${word}`), ...runs("b", ["^", ...words, "$"], 2)];
}

/** The message with every word as its class: what generalises beyond the words that were seen. */
function classSigns(tokens: readonly Token[]): string[] {
  const kinds = ["^", ...tokens.map(kindOf), "$"];
  const parts = [...new Set(tokens.flatMap(({ role }) => role ?? []))].sort();
  const pairs = parts.flatMap((one, at) => parts.slice(at + 1).map((other) => `pp:${one} ${other}`));
  return [
    ...kinds.slice(1).map((kind) => `k:${kind}`),
    ...runs("kk", kinds, 2),
    ...runs("kkk", kinds, 3),
    ...pairs,
  ];
}

/** What is left when each stretch about a subject is one gap. */
function skeletonSigns(tokens: readonly Token[]): string[] {
  const parts = ["^"];
  for (const { word, role } of tokens) {
    const part = role ?? (word.length < 3 || !/^\p{L}+$/u.test(word) ? word : "_");
    if (part !== "_" || parts.at(-1) !== "_") parts.push(part);
  }
  parts.push("$");
  return [...runs("sk", parts, 3), ...runs("sk4", parts, 4)];
}

/** Where the question's own words stand among the message's. */
function questionSigns(tokens: readonly Token[], asked: ReadonlySet<string>): string[] {
  const parts = tokens.map(({ word, stem, role }) => {
    if (role !== undefined) return role;
    if (stem.length > 2 && asked.has(stem)) return "Q";
    return word.length < 5 ? word : "_";
  });
  return runs("q", ["^", ...parts, "$"], 2);
}

/** Each `length` parts that follow one another. */
function runs(name: string, parts: readonly string[], length: number): string[] {
  return parts.slice(length - 1).map((_, at) => `${name}:${parts.slice(at, at + length).join(" ")}`);
}

function kindOf({ word, stem, role }: Token): string {
  if (role !== undefined) return role;
  if (word === "?" || word === "!") return word;
  if (/^\p{Extended_Pictographic}/u.test(word)) return "LAUGH";
  if (/^\p{N}/u.test(word)) return "0";
  return stopWords.has(word) ? word : kindOfStem(stem);
}

/** Whether a stem belongs to a subject, to a subject and to everyday talk, to everyday talk, or is just rare. */
export function kindOfStem(stemmed: string): "subject" | "general" | "common" | "rare" {
  const rarity = isKnownWord(stemmed) ? idfOf(stemmed) : 1;
  if (subjectWords.has(stemmed)) return rarity >= telling ? "subject" : "general";
  return rarity >= rare ? "rare" : "common";
}
