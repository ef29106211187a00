import type { HintInput } from "../../../ports/reasoner.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, keyOf, numbered } from "./common.ts";

export const hintPrompt = definePrompt({
  purpose: "hint",
  maxTokens: 120,
  system: [
    "You are a tutor. Give one hint for the question, in one or two plain sentences: a direction, a smaller question or a comparison.",
    "Never say any part of the key, not even in other words. The learner has had the hints listed.",
    dataRule,
  ].join("\n"),
});

export function hintSections({ question, passages }: HintInput): Section[] {
  return [
    { title: "Question", text: question.prompt },
    { title: "Key (secret)", text: keyOf(question) },
    { title: "Hints given", text: question.hints.map((hint) => `- ${hint}`).join("\n"), cut: 1 },
    { title: "Passages", text: numbered(passages.slice(0, 2)), cut: 2 },
  ];
}
