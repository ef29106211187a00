import { type Coefficients, coefficients } from "./coefficients.ts";
import { type Features, featureNames, featuresOf } from "./features.ts";
import type { Bag, Reference } from "./reference.ts";

/** The features' weighted sum: it ranks answers to one question. */
export function rankOf(features: Features, { rank }: Pick<Coefficients, "rank">): number {
  let sum = 0;
  for (const name of featureNames) sum += rank[name] * features[name];
  return sum;
}

/** The expected score (0..1) of an answer: the best over the references, calibrated. Nothing said is worth nothing. */
export function estimateOf(
  answer: Bag,
  references: readonly Reference[],
  learnt: Coefficients = coefficients,
): number {
  if (answer.terms.length === 0) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const reference of references) best = Math.max(best, rankOf(featuresOf(answer, reference), learnt));
  return best === Number.NEGATIVE_INFINITY
    ? 0
    : 1 / (1 + Math.exp(-(learnt.intercept + learnt.slope * best)));
}
