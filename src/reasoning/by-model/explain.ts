import type { CallContext, ExplainInput, Explanation, Outcome, Reasoner } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import { fallBack } from "./fall-back.ts";
import { explainPrompt, explainSections } from "./prompts/explain.ts";
import { CheckedExplanation } from "./stream/checked-explanation.ts";
import { SentenceStream } from "./stream/sentence-stream.ts";
import { ThinkFilter } from "./stream/think-filter.ts";

/**
 * Streams an explanation sentence by sentence, each checked against the passages before it is shown.
 * When the model breaks off, what was shown is marked as interrupted and the rule's explanation is final.
 */
export async function explainByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [ExplainInput, CallContext],
): Promise<Outcome<Explanation>> {
  const rule = () => fallback.explain(input, context);
  if (!input.covered || input.passages.length === 0) return rule();
  const thoughts = new ThinkFilter();
  const sentences = new SentenceStream();
  const checked = new CheckedExplanation(input);
  let shown = false;
  const show = (text: string) => {
    if (text === "") return;
    shown = true;
    context.onText?.(text);
  };
  const take = (piece: string) => {
    for (const sentence of sentences.add(thoughts.add(piece))) show(checked.add(sentence));
  };
  const byRule = (setback: Parameters<typeof fallBack>[0]) => {
    if (shown) context.onText?.(" … [interrupted]\n\n");
    return fallBack(setback, { gate, context, rule });
  };

  const result = await gate.call(
    { prompt: explainPrompt, sections: explainSections(input), onText: take },
    context,
  );
  if (result.kind !== "reply") return byRule(result);
  take(thoughts.rest());
  const rest = sentences.rest();
  // A reply that a limit cut ends in half a sentence: it is left out.
  if (result.reply.finish === "stop" || /[.!?][\])"']*\s*$/.test(rest)) show(checked.add(rest));
  const explanation = checked.explanation();
  if (!explanation) return byRule({ kind: "unfit", what: "the sources do not carry it" });
  gate.useful();
  return { value: explanation, notices: [] };
}
