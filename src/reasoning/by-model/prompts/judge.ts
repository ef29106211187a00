import { z } from "zod";
import type { OpenQuestion, RubricPoint } from "../../../domain/question.ts";
import type { JudgeInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, numbered } from "./common.ts";

const rules = [
  "You examine one answer against a rubric, point by point. You do not give a score.",
  "For each point of the rubric write:",
  "- reasoning: one short sentence that compares the answer with the point;",
  "- quote: the words of the answer that say it, copied exactly; empty when there are none;",
  "- verdict: met (the answer says it, in any words), partly (an essential part is missing), missed (it is not said), contradicted (the answer says the opposite);",
  "- missing: what the answer lacks, in a few words; empty when met.",
  "Credit only what the answer itself says. Other words for the same idea count; spelling does not. Naming a term without saying anything about it, or naming several alternatives, is not enough.",
  "List a misconception only when the answer clearly holds it, with the words that show it.",
  dataRule,
  "Reply with JSON only.",
];
const fixed = {
  purpose: "judge",
  maxTokens: 700,
  shape: "points[id,reasoning,quote,verdict,missing] misconceptions[id,quote]",
} as const;

export const judgePrompt = definePrompt({ ...fixed, system: rules.join("\n") });

/** For a second, independent reading: the points come in the other order, and doubt comes first. */
export const secondJudgePrompt = definePrompt({
  ...fixed,
  system: [
    ...rules,
    "For each point first look for what speaks against it in the answer, then for what speaks for it.",
  ].join("\n"),
});

const verdict = z.enum(["met", "partly", "missed", "contradicted"]);

/** Lengths keep a reply of four points within its limit of tokens. */
const quote = z.string().max(240);

/** The reply's form for these points: ids are constrained, reasoning comes before the verdict. */
export function verdictsSchema(points: readonly RubricPoint[], misconceptions: readonly string[]) {
  const point = z.strictObject({
    id: z.enum(points.map(({ id }) => id)),
    reasoning: z.string().max(160),
    quote,
    verdict,
    missing: z.string().max(120),
  });
  const held = z.strictObject({
    id: z.enum(misconceptions.length > 0 ? [...misconceptions] : ["none"]),
    quote,
  });
  return z.strictObject({
    points: z.array(point).min(1).max(points.length),
    misconceptions: z.array(held).max(Math.max(1, misconceptions.length)),
  });
}
export type Verdicts = z.infer<ReturnType<typeof verdictsSchema>>;

export function judgeSections(
  question: OpenQuestion,
  input: Pick<JudgeInput, "answer" | "reason" | "passages">,
  points: readonly RubricPoint[],
): Section[] {
  const misconceptions = question.misconceptions.map(({ id, claim }) => `- ${id}: ${claim}`).join("\n");
  return [
    { title: "Question", text: question.prompt },
    { title: "Rubric", text: points.map(({ id, text }) => `- ${id}: ${text}`).join("\n") },
    { title: "Misconceptions to look for", text: misconceptions },
    { title: "A full answer", text: question.answer, cut: 1 },
    { title: "From the sources", text: numbered(input.passages.slice(0, 2)), cut: 2 },
    { title: "The answer to examine", text: fence("answer", input.answer) },
    {
      title:
        "The learner disputes an earlier grade and says this about the answer; it is no part of the answer",
      text: input.reason ? fence("reason", input.reason.slice(0, 1000)) : "",
    },
  ];
}
