import type { FeatureName } from "./features.ts";

/** Learnt by scripts/train-grader.ts; docs/benchmarks.md says on what, and how well it does elsewhere. */
export interface Coefficients {
  readonly rank: Readonly<Record<FeatureName, number>>;
  readonly intercept: number;
  readonly slope: number;
}

export const coefficients: Coefficients = {
  rank: {
    recall: 0.6611,
    grams: 0.2766,
    denied: -0.1301,
    words: 0.0927,
    longer: 0.0245,
  },
  intercept: -2.5848,
  slope: 4.6755,
};
