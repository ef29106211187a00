import { z } from "zod";
import type { ClassifyInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule } from "./common.ts";

/** What a model may decide. Ending the sitting or flagging a question is never guessed. */
export const decidable = [
  "answer",
  "give-up",
  "clarify",
  "hint",
  "skip",
  "dispute",
  "ask",
  "quiz",
  "progress",
  "smalltalk",
  "unsure",
] as const;

export const classifyPrompt = definePrompt({
  purpose: "classify",
  maxTokens: 160,
  system: [
    "A learner is being examined by a tutor. Say what the learner's message is:",
    "answer: an attempt at the open question, also a wrong, short or hesitant one; give-up: does not know; clarify: asks what the open question means;",
    "hint: wants help with it; skip: wants another question; dispute: objects to the last grade; ask: asks something else about the subject;",
    "quiz: wants to be asked; progress: wants to know how it is going; smalltalk; unsure: can't tell.",
    "evidence: the words of the message that show it, copied exactly. When in doubt, say unsure.",
    dataRule,
    "Reply with JSON only.",
  ].join("\n"),
  shape: "evidence,label",
});

export const classifySchema = z.strictObject({ evidence: z.string().max(160), label: z.enum(decidable) });

export function classifySections({ text, open, graded }: ClassifyInput): Section[] {
  return [
    {
      title: "Open question",
      text: open ? (open.followUp ?? open.prompt) : "none: the message is no answer",
    },
    { title: "Graded before", text: graded ? "yes" : "no: nothing can be disputed" },
    { title: "Message", text: fence("message", text) },
  ];
}
