import type { PointFeatureName } from "./point-features.ts";

/** A logistic curve over the features of a point. */
export interface LearntCurve {
  readonly intercept: number;
  readonly weights: Readonly<Record<PointFeatureName, number>>;
}

/** Learnt by scripts/train-points.ts from labelled answers and from the rubrics themselves. */
export const pointCoefficients: { readonly met: LearntCurve; readonly contrary: LearntCurve } = {
  met: {
    intercept: -2.2068,
    weights: {
      said: 1.2111,
      saidWhole: 1.4085,
      saidAndRecall: -0.139,
      saidOverDenied: 0.4389,
      textSaid: 0.8424,
      belief: 0.016,
      denied: 1.1332,
      textDenied: -0.3272,
      hit: 0.6147,
      weight: 0.4781,
      best: -0.0914,
      recall: -1.1059,
      grams: 1.5569,
      whole: 2.2595,
      opposites: -0.2266,
    },
  },
  contrary: {
    intercept: -3.4197,
    weights: {
      said: 2.3418,
      saidWhole: -2.3797,
      saidAndRecall: -3.0587,
      saidOverDenied: -0.7574,
      textSaid: -0.9928,
      belief: 0.3538,
      denied: 2.5749,
      textDenied: 0.9067,
      hit: -0.2788,
      weight: 0.722,
      best: 0.0374,
      recall: 0.6184,
      grams: 4.1146,
      whole: -1.6234,
      opposites: 0.2429,
    },
  },
};
