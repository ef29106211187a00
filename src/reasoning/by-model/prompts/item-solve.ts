import { z } from "zod";
import type { Question } from "../../../domain/question.ts";
import type { ItemTask } from "../../../ports/item-maker.ts";
import { definePrompt, type Section } from "../call/prompt.ts";
import { dataRule, numbered } from "./common.ts";

export const solvePrompt = definePrompt({
  purpose: "item-solve",
  maxTokens: 260,
  system: [
    "Answer the question from the passage alone, in at most 60 words. Where options are given, name the one that is right by its letter.",
    "When the passage does not answer it, or two options are right, set answerable to false.",
    dataRule,
    "Reply with JSON only.",
  ].join("\n"),
  shape: "answerable,answer,option",
});

export const solutionSchema = z.strictObject({
  answerable: z.boolean(),
  answer: z.string().max(450),
  option: z.string().max(60),
});

export function solveSections({ passage }: ItemTask, question: Question): Section[] {
  const options =
    question.kind === "choice" ? question.options.map(({ text }, at) => `${letter(at)}) ${text}`) : [];
  return [
    { title: "Passage", text: numbered([passage]) },
    { title: "Question", text: question.prompt },
    { title: "Options", text: options.join("\n") },
  ];
}

export const letter = (at: number): string => String.fromCharCode(97 + at);
