import type { ClarifyInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, keyOf } from "./common.ts";

export const clarifyPrompt = definePrompt({
  purpose: "explain",
  maxTokens: 160,
  system: [
    "You are a tutor. The learner asks what the open question means. Say in at most three plain sentences what is asked and what sort of answer is wanted.",
    "Never say any part of the key, and do not answer the question.",
    dataRule,
  ].join("\n"),
});

export function clarifySections({ question, prompt, text }: ClarifyInput): Section[] {
  return [
    { title: "Open question", text: prompt },
    { title: "Key (secret)", text: keyOf(question) },
    { title: "The learner asks", text: fence("message", text.slice(0, 1500)) },
  ];
}
