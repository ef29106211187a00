import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Grade, gradeOf } from "../../../../src/domain/grade.ts";
import { type OpenQuestion, type Question, quizSchema } from "../../../../src/domain/question.ts";
import { judgeByRule } from "../../../../src/reasoning/by-rule/judge.ts";

export const grade = (question: Question, answer: string): Grade =>
  gradeOf(judgeByRule({ question, answer, passages: [] }, { terms: [] }));

/** The built-in open questions, in the order of the files. */
export function builtInQuestions(): OpenQuestion[] {
  const root = new URL("../../../../knowledge", import.meta.url).pathname;
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".quiz.yaml"))
    .sort()
    .flatMap((file) => quizSchema.parse(parse(readFileSync(join(root, file), "utf8"))).objectives)
    .flatMap(({ questions }) => questions)
    .filter((question): question is OpenQuestion => question.kind === "open");
}

export const softmax: OpenQuestion = {
  id: "softmax/stability/why",
  kind: "open",
  form: "explain",
  difficulty: 2,
  prompt: "Why do implementations subtract the largest logit before exponentiating?",
  points: [
    {
      id: "overflow",
      text: "exponentials of large numbers overflow",
      weight: 2,
      accept: ["overflow", "become inf", "too large for floating point"],
    },
    {
      id: "invariant",
      text: "the result is unchanged because the common factor cancels",
      weight: 1,
      accept: ["result unchanged", "same probabilities", "factor cancels", "shift invariant"],
    },
  ],
  misconceptions: [
    {
      id: "normalises",
      claim: "Subtracting the maximum is what makes the outputs sum to one.",
      correction: "Dividing by the sum does that.",
      cost: 0.25,
      accept: ["makes them sum to one"],
    },
  ],
  hints: ["What happens to the exponential of 1000 in a 32-bit float?"],
  answer: "The exponential overflows. Subtracting leaves the result unchanged, since the factor cancels.",
};
