import type { CallContext, Outcome, Reasoner, SummariseInput } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import { summarisePrompt, summariseSections } from "./prompts/summarise.ts";
import { shortText } from "./short-text.ts";

const longest = 1_000;

export function summariseByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [SummariseInput, CallContext],
): Promise<Outcome<string>> {
  return shortText(
    {
      gate,
      context,
      prompt: summarisePrompt,
      sections: summariseSections(input),
      about: [input.summary, ...input.leaving.map(({ content }) => content)].join("\n"),
      most: longest,
    },
    () => fallback.summarise(input, context),
  );
}
