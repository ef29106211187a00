import { correctFrom, wrongBelow } from "../../../domain/grade.ts";
import { answerCoefficients } from "./answer-coefficients.ts";
import type { AnswerCurves, LearntCurve } from "./curves.ts";
import type { PointFeatures } from "./feature-set.ts";
import { type Belief, softmax } from "./point-belief.ts";

/** How likely each verdict on the whole answer is; they add up to 1. */
export type AnswerBelief = Readonly<Record<"wrong" | "partly" | "correct", number>>;

/** One point of an answer, as the verdict on the whole is read from it. */
export interface BelievedPoint {
  readonly weight: number;
  readonly belief: Belief;
  readonly features: Pick<PointFeatures, "meant" | "nearThree">;
}

export const answerFeatureNames = [
  ...["wrong", "correct", "estimate", "leastMet", "mostMet", "mostContrary", "anyContrary"],
  ...["meant", "nearThree", "misbelief", "points"],
] as const;
export type AnswerFeatures = Readonly<Record<(typeof answerFeatureNames)[number], number>>;

/** What the points come to; `misbelief` is the best coverage (0..1) of a wrong belief's wording. */
export function answerFeatures(points: readonly BelievedPoint[], misbelief: number): AnswerFeatures {
  const met = points.map(({ belief }) => belief.met);
  const contrary = points.map(({ belief }) => belief.contradicted);
  const apart = asIfApart(points);
  return {
    wrong: logit(apart.wrong),
    correct: logit(apart.correct),
    estimate: logit(expectedCredit(points)),
    leastMet: logit(Math.min(...met)),
    mostMet: logit(Math.max(...met)),
    mostContrary: logit(Math.max(...contrary)),
    anyContrary: logit(1 - contrary.reduce((none, share) => none * (1 - share), 1)),
    meant: mean(points.map(({ features }) => features.meant)),
    nearThree: mean(points.map(({ features }) => features.nearThree)),
    misbelief,
    points: points.length,
  };
}

/** The credit (0..1) to be expected. */
export function expectedCredit(points: readonly BelievedPoint[]): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.reduce((sum, { weight, belief }) => sum + weight * belief.met, 0) / total;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Keeps a certainty from deciding alone. */
const soft = 0.02;
const logit = (share: number): number => Math.log((share + soft) / (1 - share + soft));

/** Scores are told apart to this part of 1, so that many points cost no more than a few. */
const grain = 1e-4;

/** The verdicts' likelihoods if the points were independent; people who know one point tend to know the next. */
function asIfApart(points: readonly BelievedPoint[]): AnswerBelief {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  let clear = new Map([[0, 1]]);
  let contrary = new Map<number, number>();
  for (const { weight, belief } of points) {
    const step = Math.round(weight / total / grain);
    const [nextClear, nextContrary] = [new Map<number, number>(), new Map<number, number>()];
    for (const [score, share] of clear) {
      add(nextClear, score + step, share * belief.met);
      add(nextClear, score, share * belief.missed);
      add(nextContrary, score, share * belief.contradicted);
    }
    for (const [score, share] of contrary) {
      add(nextContrary, score + step, share * belief.met);
      add(nextContrary, score, share * (1 - belief.met));
    }
    [clear, contrary] = [nextClear, nextContrary];
  }
  const sum = { wrong: 0, partly: 0, correct: 0 };
  // Each step was rounded by half a grain at most.
  const least = (score: number) => Math.round(score / grain) - points.length / 2;
  for (const [score, share] of clear)
    sum[score < least(wrongBelow) ? "wrong" : score < least(correctFrom) ? "partly" : "correct"] += share;
  for (const [score, share] of contrary) sum[score < least(wrongBelow) ? "wrong" : "partly"] += share;
  return sum;
}

const add = (shares: Map<number, number>, score: number, share: number): void => {
  shares.set(score, (shares.get(score) ?? 0) + share);
};

export function answerBelief(
  features: AnswerFeatures,
  curves: AnswerCurves = answerCoefficients,
): AnswerBelief {
  const height = ({ intercept, weights }: LearntCurve) =>
    answerFeatureNames.reduce((sum, name) => sum + weights[name]! * features[name], intercept);
  const [wrong, partly, correct] = softmax([curves.wrong, curves.partly, curves.correct].map(height));
  return { wrong: wrong!, partly: partly!, correct: correct! };
}
