import type { HeldMisconception, PointVerdict } from "../../../domain/grade.ts";
import type { RubricPoint } from "../../../domain/question.ts";
import { isNote } from "../check/sensible.ts";
import type { Verdicts } from "../prompts/judge.ts";
import { bearsOn } from "./bearing.ts";
import { verbatim } from "./quote.ts";
import { type PointContext, readPoint } from "./read-point.ts";

/** What one reading of the answer found, with its evidence checked. */
export interface Reading {
  readonly points: readonly PointVerdict[];
  readonly misconceptions: readonly HeldMisconception[];
  /** The points if the credits that can't be checked were given. */
  readonly hopeful: readonly PointVerdict[];
  /** Whether it can be trusted at all: its quotes exist, its reasons are words about something. */
  readonly sound: boolean;
}

/**
 * Turns the model's verdicts into findings. A credit whose quote is not in the answer, or does not bear on the
 * point, is dropped; a point without a verdict takes the one by rule.
 */
export function readingOf(
  verdicts: Verdicts,
  of: PointContext & { points: readonly RubricPoint[]; ruled: readonly PointVerdict[] },
): Reading {
  const { question, answer, points, ruled } = of;
  const read = points.map((point) => {
    const own = verdicts.points.find(({ id }) => id === point.id);
    const byRule = ruled.find(({ id }) => id === point.id);
    return own ? readPoint(point, own, { ...of, ruled: byRule }) : { verdict: byRule ?? unread(point) };
  });
  const judged = read.flatMap((one) => ("claims" in one ? [one] : []));
  const claims = judged.filter((one) => one.claims).length;
  const unfounded = judged.filter((one) => one.unfounded).length;
  const vocabulary = [answer, question.prompt, question.answer, ...points.map(({ text }) => text)].join("\n");
  const notes = verdicts.points.filter(({ reasoning }) => isNote(reasoning, vocabulary)).length;
  return {
    points: read.map(({ verdict }) => verdict),
    hopeful: read.map((one) => ("doubtful" in one && one.doubtful ? one.doubtful : one.verdict)),
    misconceptions: held(verdicts, of),
    sound: unfounded * 2 <= claims && notes * 2 > judged.length && judged.length * 2 >= points.length,
  };
}

const unread = ({ id, text, weight }: RubricPoint): PointVerdict => ({
  id,
  text,
  weight,
  verdict: "missed",
  missing: text,
});

function held(
  { misconceptions }: Verdicts,
  { question, answer, passages }: PointContext,
): HeldMisconception[] {
  return question.misconceptions.flatMap(({ id, claim, correction, cost, accept }) => {
    const own = misconceptions.find((one) => one.id === id);
    const quote = own ? verbatim(own.quote, answer) : undefined;
    const point = { id, text: claim, weight: 1, accept };
    const bears = quote !== undefined && bearsOn(quote, point, { question, passages });
    return bears ? [{ id, claim, correction, cost, quote }] : [];
  });
}
