import type { ComposeInput } from "../../../ports/reasoner.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, keyOf } from "./common.ts";

export const composePrompt = definePrompt({
  purpose: "compose",
  maxTokens: 100,
  system: [
    "You are a tutor about to ask a question. Write one plain sentence that leads from what the learner left out before to this question.",
    "Do not ask or repeat the question, and never say any part of its key.",
    dataRule,
  ].join("\n"),
});

export function composeSections({ question, topic, episodes }: ComposeInput): Section[] {
  const before = episodes
    .slice(0, 2)
    .flatMap(({ missed, misconceptions }) => [
      ...missed.map((text) => `- left out: ${text}`),
      ...misconceptions.map((claim) => `- took for true: ${claim}`),
    ]);
  return [
    { title: "Topic", text: topic.title },
    { title: "Last time", text: before.join("\n"), cut: 1 },
    { title: "The question that follows", text: question.prompt },
    { title: "Its key (secret)", text: keyOf(question) },
  ];
}
