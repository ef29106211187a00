import { z } from "zod";
import type { ItemTask } from "../../../ports/item-maker.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, numbered } from "./common.ts";

const rules = [
  "You write one exam question from a passage, for the learning objective given. A reader of the passage can answer it; nobody else has seen the passage.",
  "So never write 'the passage', 'the text' or 'above' in it. Use only what the passage says. The prompt and the hints must not contain the answer.",
];
const end = [dataRule, "Reply with JSON only."];

export const writeOpenPrompt = definePrompt({
  purpose: "item-write",
  maxTokens: 600,
  system: [
    ...rules,
    "prompt: asks for a reason or an explanation in one or two sentences. points: one to three separate ideas of a full answer, each with two to four short phrasings a learner may use (accept).",
    "answer: a full answer of at most 50 words. hints: two, the first vaguer than the second.",
    ...end,
  ].join("\n"),
  shape: "prompt,points[text,accept[]],answer,hints[]",
});

export const writeChoicePrompt = definePrompt({
  purpose: "item-write",
  maxTokens: 500,
  system: [
    ...rules,
    "prompt: one sentence. right: the one right option. wrong: three options that sound likely and are wrong, of the same form and length. answer: why the right one is right. hints: one.",
    ...end,
  ].join("\n"),
  shape: "prompt,right,wrong[],answer,hints[]",
});

/** Lengths keep a draft within its limit of tokens. */
const upTo = (characters: number) => z.string().max(characters);
export const openDraftSchema = z.strictObject({
  prompt: upTo(240),
  points: z
    .array(z.strictObject({ text: upTo(120), accept: z.array(upTo(60)).max(4) }))
    .min(1)
    .max(3),
  answer: upTo(320),
  hints: z.array(upTo(140)).max(2),
});
export const choiceDraftSchema = z.strictObject({
  prompt: upTo(240),
  right: upTo(120),
  wrong: z.array(upTo(120)).min(2).max(3),
  answer: upTo(320),
  hints: z.array(upTo(140)).max(1),
});

export function writeSections({ objective, passage, known }: ItemTask, faults: readonly string[]): Section[] {
  return [
    { title: "Objective", text: objective.statement },
    { title: "Passage", text: numbered([passage]) },
    { title: "Questions that exist already; ask something else", text: list(known.slice(0, 6)), cut: 1 },
    { title: "Your last question was not good enough; mend this", text: list(faults) },
  ];
}

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
