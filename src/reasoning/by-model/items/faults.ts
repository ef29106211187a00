import type { Question } from "../../../domain/question.ts";
import { madeQuestions } from "../../../messages/made-questions.ts";
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
    ...(isSensible(prompt, { vocabulary, about: passage.text }) ? [] : [madeQuestions.badPrompt]),
    ...(isSensible(answer, { vocabulary, about: passage.text }) ? [] : [madeQuestions.badAnswer]),
    ...(prompt.length > 400 ? [madeQuestions.longPrompt] : []),
    ...(/\b(?:the|this) (?:passage|text|document|author|section|excerpt)\b|\babove\b/i.test(prompt)
      ? [madeQuestions.speaksOfPassage]
      : []),
    ...(/\?\s*$|^(?:explain|describe|say|name|compare|give|why|what|how|which)\b/i.test(prompt)
      ? []
      : [madeQuestions.asksNothing]),
  ];
}

function kindFaults({ passage }: ItemTask, question: Question): string[] {
  const present = new Set(contentStems(`${passage.heading.join(" ")}\n${passage.text}`));
  const stands = (text: string) => coverageOf(contentStems(text), present) >= supported;
  if (question.kind === "open") {
    return question.points.flatMap(({ text, accept }) => [
      ...(stands(text) ? [] : [madeQuestions.notSaid(text)]),
      ...(accept.length === 0 ? [madeQuestions.nothingAccepted(text)] : []),
      ...accept
        .filter((phrase) => contentStems(phrase).length === 0)
        .map((phrase) => madeQuestions.saysNothing(phrase)),
    ]);
  }
  if (question.kind !== "choice") return [madeQuestions.otherKind(question.kind)];
  const right = question.options.filter(({ id }) => question.right.includes(id));
  const texts = question.options.map(({ text }) => contentStems(text));
  const alike = texts.some((one, at) =>
    texts.some((other, index) => index > at && jaccard(one, other) >= sameAs),
  );
  const ids = new Set(question.options.map(({ id }) => id));
  return [
    ...(right.length === 1 ? [] : [madeQuestions.notOneRight]),
    ...(right.every(({ text }) => stands(text)) ? [] : [madeQuestions.rightNotSaid]),
    ...(alike || ids.size < question.options.length ? [madeQuestions.alike] : []),
    ...(question.options.some(({ text }) => /\b(?:all|none|both|neither) of (?:the|these|them)\b/i.test(text))
      ? [madeQuestions.refers]
      : []),
    ...(longest(right.map(({ text }) => text)) >
    2 * longest(question.options.filter((o) => !right.includes(o)).map(({ text }) => text))
      ? [madeQuestions.longest]
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
    ...keys.filter(told).map((key) => madeQuestions.promptTells(key)),
    ...question.hints.filter((hint) => leaksKey(hint, question)).map((hint) => madeQuestions.hintTells(hint)),
  ];
}

function duplicates({ known }: ItemTask, { prompt }: Question): string[] {
  const own = contentStems(prompt);
  const twin = known.find((other) => jaccard(own, contentStems(other)) >= sameAs);
  return twin === undefined ? [] : [madeQuestions.twin(twin)];
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const first = new Set(a);
  const second = new Set(b);
  const common = [...first].filter((stem) => second.has(stem)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 1 : common / all;
}
