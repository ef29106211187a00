import { evaluate, parseExpression } from "../domain/arithmetic.ts";
import type { ChoiceQuestion, NumericQuestion, Question, RubricPoint } from "../domain/question.ts";
import { toleranceOf } from "../domain/tolerance.ts";
import { packProblems } from "../messages/pack-problems.ts";

/** What is wrong with one question by itself. */
export function checkQuestion(question: Question): string[] {
  return [...checkKind(question), ...checkHints(question)];
}

function checkKind(question: Question): string[] {
  switch (question.kind) {
    case "open":
      return [
        ...twiceIn(question.points, "point"),
        ...twiceIn(question.misconceptions, "misconception"),
        ...question.points.flatMap(bothWays),
      ];
    case "choice":
      return checkChoice(question);
    case "numeric":
      return checkNumeric(question);
    case "cloze":
      return [];
  }
}

/** No wording can say a claim and its opposite. */
function bothWays({ id, accept, contrary = [] }: RubricPoint): string[] {
  const said = new Set(accept.map(normalise));
  return contrary
    .filter((phrase) => said.has(normalise(phrase)))
    .map((phrase) => packProblems.question.acceptedAndContrary(id, phrase));
}

function twiceIn(items: readonly { id: string }[], what: string): string[] {
  return items
    .filter(({ id }, index) => items.findIndex((item) => item.id === id) !== index)
    .map(({ id }) => packProblems.question.twice(what, id));
}

function checkChoice({ options, right }: ChoiceQuestion): string[] {
  const ids = new Set(options.map(({ id }) => id));
  const texts = options.map(({ text }) => normalise(text));
  return [
    ...twiceIn(options, "option"),
    ...right.filter((id) => !ids.has(id)).map((id) => packProblems.question.noOption(id)),
    ...(new Set(texts).size < texts.length ? [packProblems.question.alike] : []),
    ...(right.length >= options.length ? [packProblems.question.allRight] : []),
    ...texts
      .filter((text) => /\b(all|none|both|neither) of (the above|these|them)\b/.test(text))
      .map((text) => packProblems.question.likeAnother(text)),
  ];
}

function checkNumeric(question: NumericQuestion): string[] {
  if (question.compute === undefined) return [];
  const parsed = parseExpression(question.compute);
  if (parsed.kind === "invalid") return [packProblems.question.compute(parsed.reason)];
  const value = evaluate(parsed.expression);
  if (value === undefined) return [packProblems.question.unknownName];
  return Math.abs(value - question.value) <= toleranceOf(question)
    ? []
    : [packProblems.question.computes(value, question.value)];
}

/** No hint may hold what earns the credit. */
function checkHints(question: Question): string[] {
  const secrets = secretsOf(question)
    .map(normalise)
    .filter((secret) => secret.length > 0);
  return question.hints.flatMap((hint, index) => {
    const text = ` ${normalise(hint)} `;
    return secrets
      .filter((secret) => text.includes(` ${secret} `))
      .map((secret) => packProblems.question.tells(index + 1, secret));
  });
}

function secretsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case "open":
      return question.points.flatMap(({ accept }) => accept);
    case "choice":
      return question.options.filter(({ id }) => question.right.includes(id)).map(({ text }) => text);
    case "numeric":
      // A value of one digit ("2") occurs in any sentence and gives nothing away by itself.
      return String(question.value).length > 1 ? [String(question.value)] : [];
    case "cloze":
      return question.accept;
  }
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+*/^=-]+/gu, " ")
    .replace(/[.,]+(?=\s|$)/g, "")
    .trim();
}
