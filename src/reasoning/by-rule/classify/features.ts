import type { ClassifyInput } from "../../../ports/reasoner.ts";
import { contentStems } from "../text/content.ts";
import { type Message, readMessage } from "./message.ts";
import { questionForm } from "./question-form.ts";
import type { Scores } from "./scores.ts";
import { companySigns } from "./signs/company.ts";
import { markSigns } from "./signs/marks.ts";
import { openingSigns } from "./signs/openings.ts";
import type { Put } from "./signs/put.ts";
import { kindOfStem, sequenceSigns } from "./signs/sequence.ts";
import { tokensOf } from "./signs/tokens.ts";
import { knownTopic } from "./topic-name.ts";
import { wordClass } from "./word-classes.ts";

/** Names of signs with their strength, 1 when it is only there or not. */
export type Features = ReadonlyMap<string, number>;

/** What a message looks like, for the weighing. */
export function featuresOf(message: Message, scores: Scores, input: ClassifyInput): Features {
  const features = new Map<string, number>();
  const put = (name: string, value = 1) => features.set(name, value);
  const prompt = input.open?.followUp ?? input.open?.prompt ?? "";
  const tokens = tokensOf(message.text);
  const question = tokensOf(readMessage(prompt).text);
  const asked = /\?\s*[)"'!.]*$/.test(message.text);
  sequenceSigns(tokens, new Set(question.map(({ stem }) => stem)), put);
  companySigns(tokens, question, asked, put);
  markSigns(input.text, put);
  openingSigns(message.text, prompt, asked, put);
  shapeFeatures(message, tokens.length, asked, put);
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

function shapeFeatures(message: Message, words: number, asked: boolean, put: Put): void {
  const length = bucket(words, [1, 2, 3, 5, 8, 13, 21]);
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
