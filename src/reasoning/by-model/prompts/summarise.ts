import type { SummariseInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule } from "./common.ts";

export const summarisePrompt = definePrompt({
  purpose: "summarise",
  maxTokens: 240,
  system: [
    "Summarise a tutoring conversation for the tutor's own memory, in at most 120 plain words: what the learner asked about, what went well, what was missing.",
    "Carry over what still matters of the earlier summary. No opinions, nothing that was not said.",
    dataRule,
  ].join("\n"),
});

export function summariseSections({ summary, leaving }: SummariseInput): Section[] {
  const said = leaving.map(({ role, content }) => `${role}: ${content}`).join("\n");
  return [
    { title: "Earlier summary", text: summary ? fence("summary", summary) : "", cut: 1 },
    { title: "Conversation", text: fence("conversation", said), cut: 2 },
  ];
}
