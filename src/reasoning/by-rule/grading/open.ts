import type { HeldMisconception, PointVerdict } from "../../../domain/grade.ts";
import { scoreOf, verdictOf as scoreVerdict } from "../../../domain/grade.ts";
import type { RubricPoint } from "../../../domain/question.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { estimateOf } from "./estimate.ts";
import type { Finding } from "./finding.ts";
import { heldIn } from "./misconceptions.ts";
import { findOrder } from "./order.ts";
import { matchPoint, type PointMatch } from "./point-match.ts";
import type { PointTarget } from "./point-target.ts";
import { quoteOf } from "./quote.ts";
import { bagOf } from "./reference.ts";
import type { Rubric } from "./rubric.ts";
import { heapOfTerms } from "./term-list.ts";

/** From which belief on a point is met, and partly met. */
const metFrom = 0.5;
const partlyFrom = 0.33;

export interface OpenFinding extends Finding {
  readonly misconceptions: readonly HeldMisconception[];
}

/** Judges an answer against a rubric. `only` limits the points. */
export function judgeOpen(rubric: Rubric, index: AnswerIndex, only?: readonly string[]): OpenFinding {
  const heap = heapOfTerms(index, rubric.subject);
  if (heap !== undefined) return nothingIn(rubric, heap, only);
  const bag = bagOf(index.text.tokens, rubric.asked, index.hidden);
  const judged = rubric.points
    .filter(({ point }) => only === undefined || only.includes(point.id))
    .map(({ point, target }) => {
      const match = matchPoint(target, index, { bag, whole: rubric.whole[1]! });
      return { match, verdict: verdictOf(point, target, match, index) };
    });
  const points = judged.map(({ verdict }) => verdict);
  const misconceptions = heldIn(rubric.misconceptions, index);
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const believed = judged.reduce((sum, { match, verdict }) => sum + verdict.weight * match.belief, 0);
  const cost = misconceptions.reduce((sum, { cost: own }) => sum + own, 0);
  const soft = total === 0 ? 0 : Math.max(0, believed / total - cost);
  const phrased = rubric.points.some(({ point }) => point.accept.length > 0);
  const estimate = phrased
    ? (soft + scoreOf(points, misconceptions)) / 2
    : (soft + Math.max(0, estimateOf(bag, rubric.whole) - cost)) / 2;
  const unsure = doubtOf({
    points,
    misconceptions,
    matches: judged.map(({ match }) => match),
    soft,
    estimate,
    phrased,
  });
  return { points, misconceptions, estimate, ...(unsure === undefined ? {} : { unsure }) };
}

/** Believed this much without a point to show for it, an answer may be right in words that the rubric does not know. */
const nearlyFrom = 0.2;
/** A right answer that may turn one claim round is not called right. */
const contraryDoubt = 0.45;
/** Without phrasings the whole is judged by likeness; around the middle that tells nothing. */
const unsureBand = [0.47, 0.53] as const;

/** Why the answer is better left ungraded; undefined when the points carry the verdict. */
function doubtOf(of: {
  points: readonly PointVerdict[];
  misconceptions: readonly HeldMisconception[];
  matches: readonly PointMatch[];
  soft: number;
  estimate: number;
  phrased: boolean;
}): string | undefined {
  const { points, misconceptions, matches, soft, estimate, phrased } = of;
  if (!phrased)
    return estimate >= unsureBand[0] && estimate < unsureBand[1]
      ? "The answer is about as close to the rubric as right and wrong answers are."
      : undefined;
  const verdict = scoreVerdict(scoreOf(points, misconceptions), points);
  const clear = misconceptions.length > 0 || matches.some(({ contradicted }) => contradicted);
  if (verdict === "wrong" && !clear && soft >= nearlyFrom)
    return "This may be right in words that the rubric does not know.";
  if (verdict === "correct" && matches.some(({ contrary = 0 }) => contrary >= contraryDoubt))
    return "The words are right, but one part may say the opposite.";
  return undefined;
}

/** What the estimate of a heap of terms is: somebody who knows might have written it, but nothing shows that. */
const heapEstimate = 0.1;

function nothingIn({ points }: Rubric, missing: string, only?: readonly string[]): OpenFinding {
  const wanted = points.filter(({ point }) => only === undefined || only.includes(point.id));
  return {
    points: wanted.map(({ point: { id, text, weight } }) => ({
      id,
      text,
      weight,
      verdict: "missed",
      missing,
    })),
    misconceptions: [],
    estimate: heapEstimate,
  };
}

function verdictOf(
  { id, text, weight }: RubricPoint,
  target: PointTarget,
  match: PointMatch,
  index: AnswerIndex,
): PointVerdict {
  const base = { id, text, weight };
  const quote = match.place ? quoteOf(index, match.place.from, match.place.to) : undefined;
  if (match.contradicted && quote !== undefined)
    return { ...base, verdict: "contradicted", quote, missing: `the answer says the contrary of: ${text}` };
  if (target.order) {
    const order = findOrder(target.order, index);
    if (order && order.inOrder >= 2) {
      const words = quoteOf(index, order.from, order.to);
      if (order.inOrder === target.order.length) return { ...base, verdict: "met", quote: words };
      const missing =
        order.named > order.inOrder ? "the steps are not in the right order" : "not all steps are named";
      if (order.inOrder * 2 >= target.order.length)
        return { ...base, verdict: "partly", quote: words, missing };
    }
    return { ...base, verdict: "missed", missing: text };
  }
  if (quote !== undefined && match.belief >= metFrom) return { ...base, verdict: "met", quote };
  if (quote !== undefined && match.belief >= partlyFrom)
    return { ...base, verdict: "partly", quote, missing: `only part of it is said: ${text}` };
  return { ...base, verdict: "missed", missing: text };
}
