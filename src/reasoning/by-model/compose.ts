import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, ComposeInput, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { leaksKey } from "../by-rule/text/leak.ts";
import type { Gate } from "./call/gate.ts";
import { composePrompt, composeSections } from "./prompts/compose.ts";
import { shortText } from "./short-text.ts";

const longest = 240;

/**
 * The bank's wording, which the rubric belongs to, is never changed. The model words the sentence before it
 * where an earlier episode calls for one; without one no call is made.
 */
export async function composeByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [ComposeInput, CallContext],
): Promise<Outcome<string>> {
  const { question, topic, episodes } = input;
  const ruled = await fallback.compose(input, context);
  const bare = await fallback.compose({ ...input, episodes: [] }, context);
  // The rule knows whether an episode bears on this question: no preface of its own, none of the model's.
  if (ruled.value === bare.value) return bare;
  let byModel = true;
  const outcome = await shortText(
    {
      gate,
      context,
      prompt: composePrompt,
      sections: composeSections(input),
      vocabulary: [topic.title, question.prompt, ...episodes.flatMap(({ missed }) => missed)].join("\n"),
      most: longest,
      fault: (text) => (leaksKey(text, question) ? modelSays.because.wordsTold : undefined),
    },
    async () => {
      byModel = false;
      return ruled;
    },
  );
  return byModel ? { ...outcome, value: `${outcome.value}\n\n${bare.value}` } : outcome;
}
