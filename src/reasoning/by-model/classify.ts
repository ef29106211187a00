import type { Classification } from "../../domain/intent.ts";
import type { CallContext, ClassifyInput, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { tokenize } from "../by-rule/grading/tokens.ts";
import type { Gate } from "./call/gate.ts";
import { fallBack } from "./fall-back.ts";
import { classifyPrompt, classifySchema, classifySections } from "./prompts/classify.ts";
import { askJson } from "./reply/ask-json.ts";

/** A longer message is read by rule. */
const mostCharacters = 2_000;

/**
 * By rule; the model is asked only where the rule is unsure. Its label counts only with words of the message
 * as evidence, and only where it is possible: otherwise the learner is asked, and nothing is eaten.
 */
export async function classifyByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [ClassifyInput, CallContext],
): Promise<Outcome<Classification>> {
  const ruled = await fallback.classify(input, context);
  if (ruled.value.label !== "unsure" || input.text.length > mostCharacters) return ruled;
  const rule = async () => ruled;
  const result = await askJson(
    gate,
    { prompt: classifyPrompt, sections: classifySections(input), schema: classifySchema, grading: true },
    context,
  );
  if (result.kind !== "value") return fallBack(result, { gate, context, rule });
  const { label, evidence } = result.value;
  const possible =
    label === "dispute"
      ? input.graded
      : input.open || !["answer", "give-up", "clarify", "hint", "skip"].includes(label);
  if (label === "unsure" || !possible || !isEvidence(evidence, input.text)) return ruled;
  gate.useful();
  return { value: { label, how: "judged" }, notices: [] };
}

/** Whole words of the message: half of a short one, at least three of a longer one. */
function isEvidence(evidence: string, message: string): boolean {
  const words = (text: string) => tokenize(text).tokens.map(({ text: word }) => word);
  const shown = words(evidence);
  const said = words(message);
  const needed = Math.min(3, Math.ceil(said.length / 2));
  return shown.length >= needed && ` ${said.join(" ")} `.includes(` ${shown.join(" ")} `);
}
