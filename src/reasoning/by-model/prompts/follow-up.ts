import type { FollowUpInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule } from "./common.ts";

export const followUpPrompt = definePrompt({
  purpose: "compose",
  maxTokens: 140,
  system: [
    "You are a tutor. The learner's answer is not complete. Ask one short question that leads to the first missing point.",
    "You may say in a few words what was right. Never say any part of what is missing, not even in other words. End with a question mark.",
    dataRule,
  ].join("\n"),
});

export function followUpSections({ question, answer, open, ungraded }: FollowUpInput): Section[] {
  return [
    { title: "Question", text: question.prompt },
    { title: "Missing (secret)", text: open.map(({ text }) => `- ${text}`).join("\n") },
    { title: "The answer", text: fence("answer", answer.slice(0, 3000)), cut: 1 },
    {
      title: "Note",
      text: ungraded ? "It could not be decided whether the answer is right: ask for it in other words." : "",
    },
  ];
}
