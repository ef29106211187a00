/** What the examiner found for one rubric point. Only `met` and `partly` earn credit, and only with a quote. */
export type PointVerdictKind = "met" | "partly" | "missed" | "contradicted";

export interface PointVerdict {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  readonly verdict: PointVerdictKind;
  /** The learner's own words, verbatim from the answer. Required for `met` and `partly`. */
  readonly quote?: string;
  /** What the answer lacked, when it is not `met`. */
  readonly missing?: string;
}

/** A misconception that the answer holds, with the words that show it. */
export interface HeldMisconception {
  readonly id: string;
  readonly claim: string;
  readonly correction: string;
  readonly cost: number;
  readonly quote: string;
}

/** What graded an attempt; stored with it. `ms` and tokens are 0 for the rule judge. */
export interface Grader {
  readonly name: string;
  readonly version: string;
  readonly model?: string;
  readonly promptHash?: string;
  readonly usage?: { readonly calls: number; readonly in: number; readonly out: number };
  readonly ms?: number;
}

/**
 * A judge's finding before it becomes a grade. `estimate` is the judge's best guess of the score (0..1),
 * calibrated, also when it is unsure. `unsure` is the reason not to grade.
 */
export interface Judgement {
  readonly points: readonly PointVerdict[];
  readonly misconceptions: readonly HeldMisconception[];
  readonly estimate: number;
  readonly unsure?: string;
  readonly grader: Grader;
}

export type AnswerVerdict = "correct" | "partly" | "wrong" | "ungraded";

/** The grade of an answer. `score` is 0..1, null when ungraded. */
export interface Grade {
  readonly score: number | null;
  readonly estimate: number;
  readonly verdict: AnswerVerdict;
  readonly points: readonly PointVerdict[];
  readonly misconceptions: readonly HeldMisconception[];
  readonly grader: Grader;
  readonly reason?: string;
}

const credit: Record<PointVerdictKind, number> = { met: 1, partly: 0.5, missed: 0, contradicted: 0 };

/** An answer scores `correct` from here on, `wrong` below `wrongBelow`. */
export const correctFrom = 0.8;
export const wrongBelow = 0.3;

/** Weighted credit of the points less the cost of misconceptions, in 0..1. No points: 0. */
export function scoreOf(
  points: readonly PointVerdict[],
  misconceptions: readonly HeldMisconception[] = [],
): number {
  const total = points.reduce((sum, point) => sum + point.weight, 0);
  if (total === 0) return 0;
  const earned = points.reduce((sum, point) => sum + point.weight * credit[point.verdict], 0);
  const cost = misconceptions.reduce((sum, held) => sum + held.cost, 0);
  return Math.max(0, Math.min(1, earned / total - cost));
}

/** The verdict of a score; a contradicted point keeps the answer at most partly right. */
export function verdictOf(
  score: number,
  points: readonly PointVerdict[],
): Exclude<AnswerVerdict, "ungraded"> {
  if (score < wrongBelow) return "wrong";
  if (score < correctFrom || points.some((point) => point.verdict === "contradicted")) return "partly";
  return "correct";
}

/** Turns a judgement into a grade: code computes the score, never the judge. */
export function gradeOf(judgement: Judgement, options: { atMostPartly?: boolean } = {}): Grade {
  const { points, misconceptions, estimate, grader } = judgement;
  const base = { estimate, points, misconceptions, grader };
  if (judgement.unsure !== undefined)
    return { ...base, score: null, verdict: "ungraded", reason: judgement.unsure };
  const score = scoreOf(points, misconceptions);
  const verdict = verdictOf(score, points);
  if (!options.atMostPartly || verdict !== "correct") return { ...base, score, verdict };
  return { ...base, score: Math.min(score, correctFrom - 0.01), verdict: "partly" };
}

const order: Record<PointVerdictKind, number> = { contradicted: 0, missed: 1, partly: 2, met: 3 };

/** The points of an amended answer: each as it was, or as it was read again when that is in `again`. Credit is kept. */
export function mergePoints(
  before: readonly PointVerdict[],
  again: readonly PointVerdict[],
): readonly PointVerdict[] {
  const readAgain = new Map(again.map((point) => [point.id, point]));
  return before.map((point) => {
    const other = readAgain.get(point.id);
    return other && order[other.verdict] > order[point.verdict] ? other : point;
  });
}
