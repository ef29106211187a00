import type { CallContext, Outcome, Reasoner, SummariseInput } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import { summarisePrompt, summariseSections } from "./prompts/summarise.ts";
import { shortText } from "./short-text.ts";

const longest = 1_000;
/** Bound on the summary, in bytes of UTF-8, as the port promises. */
const mostBytes = 1_024;

export async function summariseByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [SummariseInput, CallContext],
): Promise<Outcome<string>> {
  const { value, notices } = await shortText(
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
  return { value: clippedToBytes(value), notices };
}

/** Cut where the bound is, a character that it splits left out. */
function clippedToBytes(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= mostBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, mostBytes), { stream: true });
}
