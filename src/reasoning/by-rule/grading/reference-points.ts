import type { PointVerdict } from "../../../domain/grade.ts";
import { correctFrom, scoreOf, verdictOf, wrongBelow } from "../../../domain/grade.ts";
import { grading } from "../../../messages/grading.ts";
import type { AnswerIndex } from "./answer-index.ts";
import type { PhraseMatch } from "./phrase-match.ts";
import { clauseAt, quoteOf } from "./quote.ts";
import type { Target } from "./target.ts";

/** A reference is split into at most this many claims. */
const maxPoints = 6;
const leastWords = 3;
/** Below this estimate no claim can be credited, and no quote is looked for. */
const worthQuoting = 0.12;

/** The claims of a reference answer: its sentences and list items, short ones joined to the one before. */
export function claimsOf(reference: string): readonly string[] {
  const parts = reference
    .split(/(?<=[.!?;])\s+|\n+|\s+[-•*]\s+/)
    .map((part) => part.replace(/^[-•*\s]+|\s+$/g, ""))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const claims: string[] = [];
  for (const part of parts) {
    const short = part.split(/\s+/).length < leastWords;
    if (claims.length > 0 && (short || claims.length === maxPoints)) claims.push(`${claims.pop()} ${part}`);
    else claims.push(part);
  }
  return claims.length === 0 ? [reference] : claims;
}

/**
 * Judges the claims of a reference so that the score they add up to follows the estimate: without a rubric the estimate
 * is what is known, the claims only show where it comes from. The best-carried claims are credited first, and none without
 * words of the answer that speak of it.
 */
export function judgeClaims(options: {
  readonly claims: readonly Target[];
  readonly estimate: number;
  readonly index: AnswerIndex;
}): readonly PointVerdict[] {
  const { claims, estimate, index } = options;
  const matches = claims.map((target) => {
    const text = target.phrase;
    return {
      text,
      weight: Math.max(0.1, target.total),
      place: estimate < worthQuoting ? undefined : bestSentence(target, index),
    };
  });
  const points = matches.map(
    ({ text, weight }, at): PointVerdict => ({
      id: `claim-${at + 1}`,
      text,
      weight: Math.round(weight * 100) / 100,
      verdict: "missed",
      missing: text,
    }),
  );
  const byCoverage = matches
    .map((_, at) => at)
    .sort((a, b) => (matches[b]!.place?.coverage ?? 0) - (matches[a]!.place?.coverage ?? 0));
  for (const verdict of ["partly", "met"] as const)
    for (const at of byCoverage) {
      const { place } = matches[at]!;
      if (!place) continue;
      const quote = quoteOf(index, clauseAt(index, place));
      const raised = points.map((point, k) => (k === at ? credited(point, verdict, quote) : point));
      if (overshoots(raised, points, estimate)) continue;
      points[at] = raised[at]!;
    }
  return points;
}

/** The sentence of the answer that shares most with a claim, from the first shared word to the last. */
function bestSentence({ terms, total }: Target, index: AnswerIndex): PhraseMatch | undefined {
  const weights = new Map(terms.map(({ stem, weight }) => [stem, weight]));
  let best: PhraseMatch | undefined;
  let sentence = -1;
  let [sum, from, to] = [0, 0, 0];
  index.text.tokens.forEach((token, at) => {
    const weight = index.aside(at) ? undefined : weights.get(token.stem);
    if (weight === undefined) return;
    if (token.sentence !== sentence) [sentence, sum, from] = [token.sentence, 0, at];
    sum += weight;
    to = at;
    if (!best || sum / total > best.coverage) best = { coverage: sum / total, from, to };
  });
  return best;
}

function credited(point: PointVerdict, verdict: "met" | "partly", quote: string): PointVerdict {
  const { id, text, weight } = point;
  if (verdict === "met") return { id, text, weight, verdict, quote };
  return { id, text, weight, verdict, quote, missing: grading.missing.only(text) };
}

/** Whether a further credit leads away from the estimate, or over a boundary that the estimate does not pass. */
function overshoots(
  raised: readonly PointVerdict[],
  points: readonly PointVerdict[],
  estimate: number,
): boolean {
  const [after, before] = [scoreOf(raised), scoreOf(points)];
  if (estimate < wrongBelow && after >= wrongBelow) return true;
  if (estimate < correctFrom && after >= correctFrom) return true;
  if (verdictOf(before, points) !== verdictOf(estimate, []) && before < estimate) return false;
  return Math.abs(after - estimate) > Math.abs(before - estimate);
}
