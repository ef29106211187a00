import type { HeldMisconception, PointVerdict } from "../../../domain/grade.ts";
import type { OpenQuestion, RubricPoint } from "../../../domain/question.ts";
import { isNote, isSensible } from "../check/sensible.ts";
import type { Verdicts } from "../prompts/judge.ts";
import { bearsOn, isEcho, isForged, verbatim } from "./quote.ts";

/** What one reading of the answer found, with its evidence checked. */
export interface Reading {
  readonly points: readonly PointVerdict[];
  readonly misconceptions: readonly HeldMisconception[];
  /** Whether it can be trusted at all: its quotes exist, its reasons are words about something. */
  readonly sound: boolean;
}

/** Longest text of what was missing, in characters. */
const missingLength = 200;

/**
 * Turns the model's verdicts into findings. A credit whose quote is not in the answer, or does not bear on the
 * point, is dropped; a point without a verdict takes the one by rule.
 */
export function readingOf(
  verdicts: Verdicts,
  of: {
    question: OpenQuestion;
    answer: string;
    points: readonly RubricPoint[];
    ruled: readonly PointVerdict[];
  },
): Reading {
  const { question, answer, points, ruled } = of;
  let claims = 0;
  let unfounded = 0;
  let judged = 0;
  const found = points.map((point): PointVerdict => {
    const base = { id: point.id, text: point.text, weight: point.weight };
    const own = verdicts.points.find(({ id }) => id === point.id);
    const fallback = ruled.find(({ id }) => id === point.id);
    if (!own) return fallback ?? { ...base, verdict: "missed", missing: point.text };
    judged++;
    const missing = isSensible(own.missing) ? own.missing.slice(0, missingLength) : point.text;
    if (own.verdict === "missed") return { ...base, verdict: "missed", missing };
    claims++;
    const quote = verbatim(own.quote, answer);
    if (quote === undefined) unfounded++;
    const credit = own.verdict === "met" || own.verdict === "partly";
    // The rule found this very claim denied: who credits it has overread the negation.
    if (credit && fallback?.verdict === "contradicted") return fallback;
    if (
      quote === undefined ||
      isForged(quote) ||
      isEcho(quote, question) ||
      !bearsOn(quote, point, question)
    ) {
      return { ...base, verdict: "missed", missing };
    }
    return own.verdict === "met"
      ? { ...base, verdict: "met", quote }
      : { ...base, verdict: own.verdict, quote, missing };
  });
  const vocabulary = [answer, question.prompt, question.answer, ...points.map(({ text }) => text)].join("\n");
  const notes = verdicts.points.filter(({ reasoning }) => isNote(reasoning, vocabulary)).length;
  const sound = unfounded * 2 <= claims && notes * 2 > judged && judged * 2 >= points.length;
  return { points: found, misconceptions: held(verdicts, question, answer), sound };
}

function held({ misconceptions }: Verdicts, question: OpenQuestion, answer: string): HeldMisconception[] {
  return question.misconceptions.flatMap(({ id, claim, correction, cost, accept }) => {
    const own = misconceptions.find((one) => one.id === id);
    const quote = own ? verbatim(own.quote, answer) : undefined;
    const bears = quote !== undefined && bearsOn(quote, { id, text: claim, weight: 1, accept }, question);
    return bears ? [{ id, claim, correction, cost, quote }] : [];
  });
}
