import type { Forest } from "./trees.ts";

/** A learnt line over named features; the height of one class before the classes are compared. */
export interface LearntCurve {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A curve for each verdict on a point. */
export interface PointCurves {
  readonly met: LearntCurve;
  readonly missed: LearntCurve;
  readonly contradicted: LearntCurve;
}

/** What is learnt of the verdict on a point: what lines and trees (met, missed, contradicted) say, mixed. */
export interface PointModel {
  readonly curves: PointCurves;
  readonly forest: Forest;
}

/** A curve for each verdict on a whole answer, over what its points come to together. */
export type AnswerCurves = Readonly<Record<"wrong" | "partly" | "correct", LearntCurve>>;
