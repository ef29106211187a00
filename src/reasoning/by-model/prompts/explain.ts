import type { ExplainInput } from "../../../ports/reasoner.ts";
import { fence } from "../call/fence.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { conversation, dataRule, numbered } from "./common.ts";

export const explainPrompt = definePrompt({
  purpose: "explain",
  maxTokens: 420,
  system: [
    "You are a tutor. Answer the learner's question from the numbered passages, in plain English prose of at most 120 words.",
    "End each sentence with the number of the passage it stands on, like [1]. Say nothing that the passages do not say, and no more than was asked.",
    "Stay close to the passages' own terms. No headings, no greeting. A list, a table or code in fences only where it says it better than prose.",
    dataRule,
  ].join("\n"),
});

export function explainSections({ query, passages, term, window, summary }: ExplainInput): Section[] {
  return [
    { title: "Conversation so far", text: summary ? fence("summary", summary) : "", cut: 4 },
    { title: "Last messages", text: conversation(window, 4), cut: 3 },
    { title: "From the glossary", text: term ? `${term.term}: ${term.definition}` : "", cut: 2 },
    { title: "Passages", text: numbered(passages), cut: 1 },
    { title: "The learner asks", text: fence("question", query.slice(0, 1500)) },
  ];
}
