import type { ClassifyInput } from "../../../ports/reasoner.ts";
import { stem } from "../grading/stem.ts";
import { stopWords } from "../grading/stop-words.ts";
import { idfOf, isKnownWord } from "../grading/word-frequency.ts";
import { contentStems } from "../text/content.ts";
import type { Message } from "./message.ts";
import { questionForm } from "./question-form.ts";
import type { Scores } from "./scores.ts";
import { subjectWords } from "./subject-words.ts";
import { knownTopic } from "./topic-name.ts";
import { wordClass } from "./word-classes.ts";

/** Names of signs with their strength, 1 when it is only there or not. */
export type Features = ReadonlyMap<string, number>;

/** From here on a stem counts as a word of a subject rather than of everyday talk. */
const rare = 0.6;
/** From here on a word of a subject is seldom meant in its everyday sense. */
const telling = 0.45;
/** So many words at either end of a message are looked at. */
const ends = 40;

/** What a message looks like, for the weighing. */
export function featuresOf(message: Message, scores: Scores, input: ClassifyInput): Features {
  const features = new Map<string, number>();
  const put = (name: string, value = 1) => features.set(name, value);
  const prompt = input.open?.followUp ?? input.open?.prompt ?? "";
  const words = wordsOf(message.text);
  const asked = /\?\s*[)"'!.]*$/.test(message.text);
  wordFeatures(words, put);
  classFeatures(words, put);
  shapeFeatures(message, words, asked, put);
  contentFeatures(message, prompt, asked, put);
  promptFeatures(message, prompt, put);
  for (const [label, weight] of scores.labels) put(`cue:${label}`, weight / 4);
  if (scores.only) put(`only:${scores.only}`);
  if (scores.labels.size === 0) put(asked ? "no cue?" : "no cue");
  put("cue:answer", scores.answer / 4);
  if (scores.wish)
    put(
      scores.wish.name === undefined
        ? "wish"
        : knownTopic(input.topics, scores.wish.name)
          ? "wish:known"
          : "wish:unknown",
    );
  return features;
}

type Put = (name: string, value?: number) => void;

function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[?!]|\p{Extended_Pictographic}/gu) ?? [];
  return words.length <= 2 * ends ? words : [...words.slice(0, ends), ...words.slice(-ends)];
}

function wordFeatures(words: readonly string[], put: Put): void {
  let before = "^";
  for (const word of words) {
    put(`w:${word}`);
    put(`b:${before} ${word}`);
    before = word;
  }
  put(`b:${before} $`);
}

/** The message with every word as its class: what generalises beyond the words that were seen. */
function classFeatures(words: readonly string[], put: Put): void {
  const kinds = ["^", ...words.map(kindOf), "$"];
  for (let at = 1; at < kinds.length; at++) {
    put(`k:${kinds[at]}`);
    put(`kk:${kinds[at - 1]} ${kinds[at]}`);
    if (at > 1) put(`kkk:${kinds[at - 2]} ${kinds[at - 1]} ${kinds[at]}`);
  }
  const parts = [...new Set(words.flatMap((word) => wordClass(word) ?? []))].sort();
  parts.forEach((one, at) => {
    for (const other of parts.slice(at + 1)) put(`pp:${one} ${other}`);
  });
}

function kindOf(word: string): string {
  const known = wordClass(word);
  if (known !== undefined) return known;
  if (word === "?" || word === "!") return word;
  if (/^\p{Extended_Pictographic}/u.test(word)) return "LAUGH";
  if (/^\p{N}/u.test(word)) return "0";
  return stopWords.has(word) ? word : kindOfStem(stem(word));
}

/** Whether a stem belongs to a subject, to a subject and to everyday talk, to everyday talk, or is just rare. */
function kindOfStem(stemmed: string): "subject" | "general" | "common" | "rare" {
  const rarity = isKnownWord(stemmed) ? idfOf(stemmed) : 1;
  if (subjectWords.has(stemmed)) return rarity >= telling ? "subject" : "general";
  return rarity >= rare ? "rare" : "common";
}

function shapeFeatures(message: Message, words: readonly string[], asked: boolean, put: Put): void {
  const length = bucket(words.length, [1, 2, 3, 5, 8, 13, 21]);
  put(`n:${length}`);
  put(`n:${length}${asked ? "?" : "."}`);
  if (asked) put("asked");
  if (message.text.includes("?")) put("asks");
  put(`clauses:${Math.min(message.clauses.length, 4)}`);
  message.clauses.forEach((clause, index) => {
    const form = questionForm(clause);
    put(`form:${form}`);
    if (index === message.clauses.length - 1) put(`last:${form}`);
    if (clause.hedged) put("hedged");
  });
  if (/[=^*/+<>]|->/.test(message.text)) put("formula");
  if (/\d/.test(message.text)) put("digit");
  if (/[()[\]{}_]/.test(message.text)) put("code");
  if (/\bor\b/.test(message.text)) put(asked ? "or?" : "or");
}

function contentFeatures(message: Message, prompt: string, asked: boolean, put: Put): void {
  const inPrompt = new Set(contentStems(prompt));
  const stems = [...new Set(contentStems(message.text))].filter((one) => wordClass(one) === undefined);
  const shared = stems.filter((one) => inPrompt.has(one)).length;
  const own = stems.filter((one) => !inPrompt.has(one));
  const count = (kind: string) => own.filter((one) => kindOfStem(one) === kind).length;
  const mark = asked ? "?" : ".";
  put(`subject:${bucket(count("subject"), [0, 1, 2, 4])}${mark}`);
  put(`general:${bucket(count("general"), [0, 1, 2, 4])}${mark}`);
  put(`rare:${bucket(count("rare"), [0, 1, 2])}${mark}`);
  put(`common:${bucket(count("common"), [0, 1, 2, 4])}${mark}`);
  put(`own:${bucket(own.length, [0, 1, 2, 4, 7])}`);
  put(`shared:${bucket(shared, [0, 1, 2, 3])}${mark}`);
  if (stems.length > 0) put(`overlap:${bucket(shared / stems.length, [0, 0.34, 0.67, 1])}${mark}`);
}

function promptFeatures(message: Message, prompt: string, put: Put): void {
  const start = /^(?:\S+ ){0,2}?(why|how|what|which|when|who|where|is|are|does|do|can|should)\b/i.exec(
    prompt,
  );
  const kind =
    start === null
      ? "other"
      : /^(?:is|are|does|do|can|should)$/i.test(start[1]!)
        ? "polar"
        : start[1]!.toLowerCase();
  const first = message.text.match(/[\p{L}]+/u)?.[0] ?? "";
  if (kind === "polar" && /^(?:yes|no|yeah|nope|nah|sure|never|always|both|it)$/.test(first))
    put("polar:answered");
  if (/\bor\b/i.test(prompt)) put("prompt:or");
  if (kind === "why" && /\b(?:because|so|to|cos|otherwise|for)\b/.test(message.text)) put("why:reason");
}

function bucket(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
}
