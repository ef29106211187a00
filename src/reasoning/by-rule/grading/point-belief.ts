import { type LearntCurve, pointCoefficients } from "./point-coefficients.ts";
import { type PointFeatures, pointFeatureNames } from "./point-features.ts";

/** A sign that the claim is turned round: without one, likeness alone never makes a contradiction. */
const signOfDenial = 0.45;

/** How likely the claim is in the answer (0..1). */
export const beliefOf = (features: PointFeatures): number => curve(features, pointCoefficients.met);

/** How likely the answer says the contrary (0..1); 0 without a denial or an opposite in the words that speak of it. */
export function contraryOf(features: PointFeatures): number {
  const { denied, textDenied, opposites } = features;
  if (denied < signOfDenial && textDenied < signOfDenial && opposites < 1) return 0;
  return curve(features, pointCoefficients.contrary);
}

function curve(features: PointFeatures, { intercept, weights }: LearntCurve): number {
  let sum = intercept;
  for (const name of pointFeatureNames) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
