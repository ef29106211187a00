import type { ReflectInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, numbered } from "./common.ts";

export const reflectPrompt = definePrompt({
  purpose: "reflect",
  maxTokens: 200,
  system: [
    "You are a tutor. The learner's answer was examined; the findings are below and final. Tell the learner in two to four plain, kind sentences",
    "what was right, what was missing and why it matters, which wrong belief showed, and what to look at next.",
    "Keep to the findings and the passages. Do not mention scores, grades or saving. No greeting, no question.",
    dataRule,
  ].join("\n"),
});

export function reflectSections(input: ReflectInput): Section[] {
  const { question, judgement, answer, gaveUp, episodes, passages } = input;
  const findings = [
    ...judgement.points.map(({ verdict, text }) => `- ${verdict}: ${text}`),
    ...(input.helped ? ["- part of this was said only after a further question"] : []),
  ];
  const held = judgement.misconceptions.map(
    ({ claim, correction }) => `- believes: ${claim} In truth: ${correction}`,
  );
  const before = episodes
    .slice(0, 2)
    .flatMap(({ missed }) => missed.map((text) => `- missed before: ${text}`));
  return [
    { title: "Question", text: question.prompt },
    { title: "Findings", text: [...findings, ...held].join("\n") },
    { title: "Earlier", text: before.join("\n"), cut: 2 },
    {
      title: "The answer",
      text: gaveUp ? "The learner did not know." : fence("answer", answer.slice(0, 3000)),
      cut: 1,
    },
    { title: "A full answer", text: question.answer, cut: 3 },
    { title: "Passages", text: numbered(passages.slice(0, 2)), cut: 4 },
  ];
}
