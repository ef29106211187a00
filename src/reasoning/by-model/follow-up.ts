import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, FollowUpInput, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { leaksKey } from "../by-rule/text/leak.ts";
import type { Gate } from "./call/gate.ts";
import { followUpPrompt, followUpSections } from "./prompts/follow-up.ts";
import { shortText } from "./short-text.ts";

const longest = 360;

/** One question aimed at what is missing. It is checked as a whole, so that nothing of the key slips out. */
export async function followUpByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [FollowUpInput, CallContext],
): Promise<Outcome<string>> {
  const { question, open } = input;
  const wanted = new Set(open.map(({ id }) => id));
  const secret =
    question.kind === "open"
      ? { ...question, points: question.points.filter(({ id }) => wanted.has(id)) }
      : question;
  const outcome = await shortText(
    {
      gate,
      context,
      prompt: followUpPrompt,
      sections: followUpSections(input),
      vocabulary: `${question.prompt}\n${question.answer}`,
      most: longest,
      fault: (text) => {
        if (!text.trimEnd().endsWith("?")) return modelSays.because.askedNothing;
        return leaksKey(text, secret) ? modelSays.because.told : undefined;
      },
    },
    () => fallback.followUp(input, context),
  );
  context.onText?.(outcome.value);
  return outcome;
}
