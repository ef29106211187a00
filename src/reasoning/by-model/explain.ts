import { modelSays } from "../../messages/by-model.ts";
import { helping } from "../../messages/helping.ts";
import type { CallContext, ExplainInput, Explanation, Outcome, Reasoner } from "../../ports/reasoner.ts";
import { keepBack } from "../by-rule/explain/keep-back.ts";
import type { Gate } from "./call/gate.ts";
import { fallBack } from "./fall-back.ts";
import { explainPrompt, explainSections } from "./prompts/explain.ts";
import { CheckedExplanation } from "./stream/checked-explanation.ts";
import { type Piece, wordsOf } from "./stream/piece.ts";
import { PieceStream } from "./stream/piece-stream.ts";
import { ThinkFilter } from "./stream/think-filter.ts";

/**
 * Streams an explanation piece by piece (sentences, items, rows, code), each checked against the passages before it is
 * shown.
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
  const pieces = new PieceStream();
  const checked = new CheckedExplanation(input);
  const mayTell = keepBack(input.open);
  let keptBack = false;
  let shown = false;
  const show = (text: string) => {
    if (text === "") return;
    shown = true;
    context.onText?.(text, checked.newlyCited());
  };
  const tell = (piece: Piece) => {
    if (mayTell(wordsOf(piece))) show(checked.add(piece));
    else keptBack = true;
  };
  const take = (text: string) => {
    for (const piece of pieces.add(thoughts.add(text))) tell(piece);
  };
  const byRule = (setback: Parameters<typeof fallBack>[0]) => {
    if (shown) context.onText?.(checked.brokenOff());
    return fallBack(setback, { gate, context, rule });
  };

  const result = await gate.call(
    { prompt: explainPrompt, sections: explainSections(input), onText: take },
    context,
  );
  if (result.kind !== "reply") return byRule(result);
  take(thoughts.rest());
  // A reply that a limit cut ends in half a sentence: it is left out.
  for (const piece of pieces.rest(result.reply.finish === "stop")) tell(piece);
  const explanation = checked.explanation();
  if (!explanation && keptBack) return rule();
  if (!explanation) return byRule({ kind: "unfit", what: modelSays.because.notCarried });
  gate.useful();
  return {
    value: keptBack
      ? { ...explanation, text: `${explanation.text}\n\n${helping.explain.restWaits}` }
      : explanation,
    notices: [],
  };
}
