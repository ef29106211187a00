import type { Question } from "../../../domain/question.ts";
import type { ItemTask } from "../../../ports/item-maker.ts";
import { contentStems, coverageOf } from "../../by-rule/text/content.ts";
import { leaksKey } from "../../by-rule/text/leak.ts";
import { isSensible } from "../check/sensible.ts";

/** From this share of its words on, a claim stands in the passage. */
const supported = 0.6;
/** Two prompts or options with this much in common (Jaccard) are the same. */
const sameAs = 0.7;

/** What code can see is wrong with a question: support, distinctness, leaks, duplicates, form. */
export function faultsOf(task: ItemTask, question: Question): string[] {
  return [
    ...formFaults(task, question),
    ...kindFaults(task, question),
    ...leakFaults(question),
    ...duplicates(task, question),
  ];
}

function formFaults({ passage }: ItemTask, { prompt, answer }: Question): string[] {
  const vocabulary = passage.text;
  return [
    ...(isSensible(prompt, { vocabulary, about: passage.text })
      ? []
      : ["the prompt is not a sensible question on the passage"]),
    ...(isSensible(answer, { vocabulary, about: passage.text })
      ? []
      : ["the answer is not a sensible text on the passage"]),
    ...(prompt.length > 400 ? ["the prompt is too long"] : []),
    ...(/\b(?:the|this) (?:passage|text|document|author|section|excerpt)\b|\babove\b/i.test(prompt)
      ? ["the prompt speaks of the passage, which the learner does not see"]
      : []),
    ...(/\?\s*$|^(?:explain|describe|say|name|compare|give|why|what|how|which)\b/i.test(prompt)
      ? []
      : ["the prompt asks nothing"]),
  ];
}

function kindFaults({ passage }: ItemTask, question: Question): string[] {
  const present = new Set(contentStems(`${passage.heading.join(" ")}\n${passage.text}`));
  const stands = (text: string) => coverageOf(contentStems(text), present) >= supported;
  if (question.kind === "open") {
    return question.points.flatMap(({ text, accept }) => [
      ...(stands(text) ? [] : [`the passage does not say: ${text}`]),
      ...(accept.length === 0 ? [`no phrasing is accepted for: ${text}`] : []),
      ...accept
        .filter((phrase) => contentStems(phrase).length === 0)
        .map((phrase) => `"${phrase}" says nothing`),
    ]);
  }
  if (question.kind !== "choice") return [`a ${question.kind} question was not asked for`];
  const right = question.options.filter(({ id }) => question.right.includes(id));
  const texts = question.options.map(({ text }) => contentStems(text));
  const alike = texts.some((one, at) =>
    texts.some((other, index) => index > at && jaccard(one, other) >= sameAs),
  );
  const ids = new Set(question.options.map(({ id }) => id));
  return [
    ...(right.length === 1 ? [] : ["exactly one option must be right"]),
    ...(right.every(({ text }) => stands(text))
      ? []
      : ["the passage does not say what the right option says"]),
    ...(alike || ids.size < question.options.length ? ["two options say the same"] : []),
    ...(question.options.some(({ text }) => /\b(?:all|none|both|neither) of (?:the|these|them)\b/i.test(text))
      ? ["an option refers to the others"]
      : []),
    ...(longest(right.map(({ text }) => text)) >
    2 * longest(question.options.filter((o) => !right.includes(o)).map(({ text }) => text))
      ? ["the right option is the longest by far"]
      : []),
  ];
}

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));

function leakFaults(question: Question): string[] {
  const asked = new Set(contentStems(question.prompt));
  const told = (phrase: string) => {
    const wanted = contentStems(phrase);
    return wanted.length > 0 && coverageOf(wanted, asked) === 1;
  };
  const keys =
    question.kind === "open"
      ? question.points.flatMap(({ text, accept }) => [text, ...accept])
      : question.kind === "choice"
        ? question.options.filter(({ id }) => question.right.includes(id)).map(({ text }) => text)
        : [];
  return [
    ...keys.filter(told).map((key) => `the prompt already says: ${key}`),
    ...question.hints
      .filter((hint) => leaksKey(hint, question))
      .map((hint) => `this hint gives the answer away: ${hint}`),
  ];
}

function duplicates({ known }: ItemTask, { prompt }: Question): string[] {
  const own = contentStems(prompt);
  const twin = known.find((other) => jaccard(own, contentStems(other)) >= sameAs);
  return twin === undefined ? [] : [`the bank has nearly the same question: ${twin}`];
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const first = new Set(a);
  const second = new Set(b);
  const common = [...first].filter((stem) => second.has(stem)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 1 : common / all;
}
