import type { PointVerdict } from "../../../domain/grade.ts";
import type { Passage } from "../../../domain/passage.ts";
import type { OpenQuestion, RubricPoint } from "../../../domain/question.ts";
import { isSensible } from "../check/sensible.ts";
import type { Verdicts } from "../prompts/judge.ts";
import { bearsOn, mayBearOn } from "./bearing.ts";
import { isEcho, isForged, verbatim } from "./quote.ts";

/** What a verdict on one point comes to, once its evidence is checked. */
export interface PointReading {
  readonly verdict: PointVerdict;
  /** Whether the model claimed words of the answer, and whether those words are not in it. */
  readonly claims: boolean;
  readonly unfounded: boolean;
  /** The credit that was dropped although the words may carry it. */
  readonly doubtful?: PointVerdict;
}

/** Longest text of what was missing, in characters. */
const missingLength = 200;

export interface PointContext {
  readonly question: OpenQuestion;
  readonly answer: string;
  readonly passages: readonly Passage[];
}

/** `ruled` is the rule's verdict on the point: a claim that it found denied is not credited by anybody. */
export function readPoint(
  point: RubricPoint,
  own: Verdicts["points"][number],
  { question, answer, passages, ruled }: PointContext & { ruled: PointVerdict | undefined },
): PointReading {
  const base = { id: point.id, text: point.text, weight: point.weight };
  const missing = isSensible(own.missing) ? own.missing.slice(0, missingLength) : point.text;
  const missed: PointVerdict = { ...base, verdict: "missed", missing };
  if (own.verdict === "missed") return { verdict: missed, claims: false, unfounded: false };
  // The model's evidence may not hold where the rule has better: then both credit the point, by the rule's words.
  const credited =
    own.verdict !== "contradicted" && ruled?.quote !== undefined && ruled.verdict !== "contradicted";
  const dropped = credited ? ruled : missed;
  const quote = verbatim(own.quote, answer);
  if (quote === undefined) return { verdict: dropped, claims: true, unfounded: true };
  const claimed: PointVerdict = {
    ...base,
    verdict: own.verdict,
    quote,
    ...(own.verdict === "met" ? {} : { missing }),
  };
  const found = { claims: true, unfounded: false };
  if (own.verdict !== "contradicted" && ruled?.verdict === "contradicted")
    return { verdict: ruled, ...found };
  if (isForged(quote) || isEcho(quote, question)) return { verdict: dropped, ...found };
  if (bearsOn(quote, point, { question, passages })) return { verdict: claimed, ...found };
  const doubtful = own.verdict !== "contradicted" && mayBearOn(quote, point, { question, passages });
  return { verdict: dropped, ...found, ...(doubtful ? { doubtful: claimed } : {}) };
}
