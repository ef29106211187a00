import type { LearntCurve, PointCurves } from "./curves.ts";
import { type PointFeatures, pointFeatureNames } from "./feature-set.ts";
import { pointCoefficients } from "./point-coefficients.ts";

/** How likely an answer says a claim (wholly or half), leaves it out, or says the contrary; they add up to 1. */
export interface Belief {
  readonly met: number;
  readonly missed: number;
  readonly contradicted: number;
}

/** From which coverage of a phrase turned round on there is a sign of contradiction. */
const signFrom = 0.45;

/** Where the rubric has no wordings of the opposite, only a denial or an opposite word is a sign of it. */
export function beliefOf(features: PointFeatures, curves: PointCurves = pointCoefficients): Belief {
  const signs = Math.max(features.denied, features.textDenied, features.turned, features.textTurned);
  const silent = features.hasContrary === 0 && signs < signFrom;
  const [met, missed, contradicted] = softmax([
    heightOf(curves.met, features),
    heightOf(curves.missed, features),
    silent ? Number.NEGATIVE_INFINITY : heightOf(curves.contradicted, features),
  ]);
  return { met: met!, missed: missed!, contradicted: contradicted! };
}

function heightOf({ intercept, weights }: LearntCurve, features: PointFeatures): number {
  let sum = intercept;
  for (const name of pointFeatureNames) sum += weights[name]! * features[name];
  return sum;
}

/** Shares (adding up to 1) for heights on a logarithmic scale. */
export function softmax(heights: readonly number[]): number[] {
  const top = Math.max(...heights);
  const shares = heights.map((height) => Math.exp(height - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
