import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, HintInput, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { leaksKey } from "../by-rule/text/leak.ts";
import type { Gate } from "./call/gate.ts";
import { hintPrompt, hintSections } from "./prompts/hint.ts";
import { shortText } from "./short-text.ts";

const longest = 320;

/** The question's own hints come first: written ones teach better than made ones. Past them, the model's. */
export async function hintByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [HintInput, CallContext],
): Promise<Outcome<string>> {
  const { question, given } = input;
  const rule = () => fallback.hint(input, context);
  if (given < question.hints.length || question.kind !== "open") return rule();
  return shortText(
    {
      gate,
      context,
      prompt: hintPrompt,
      sections: hintSections(input),
      vocabulary: [question.prompt, question.answer, ...question.hints].join("\n"),
      most: longest,
      fault: (text) => (leaksKey(text, question) ? modelSays.because.hintTold : undefined),
    },
    rule,
  );
}
