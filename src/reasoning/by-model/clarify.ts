import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, ClarifyInput, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { leaksKey } from "../by-rule/text/leak.ts";
import type { Gate } from "./call/gate.ts";
import { clarifyPrompt, clarifySections } from "./prompts/clarify.ts";
import { shortText } from "./short-text.ts";

const longest = 500;

/** Says what the question means; the question's own words follow unchanged. */
export async function clarifyByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [ClarifyInput, CallContext],
): Promise<Outcome<string>> {
  const { question, prompt } = input;
  let byModel = true;
  const outcome = await shortText(
    {
      gate,
      context,
      prompt: clarifyPrompt,
      sections: clarifySections(input),
      vocabulary: `${prompt}\n${question.answer}`,
      most: longest,
      fault: (text) => (leaksKey(text, question) ? modelSays.because.told : undefined),
    },
    () => {
      byModel = false;
      return fallback.clarify(input, context);
    },
  );
  return byModel ? { ...outcome, value: `${outcome.value}\n\n${modelSays.questionAgain(prompt)}` } : outcome;
}
