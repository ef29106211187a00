import type { FeatureName } from "./features.ts";

/** Learnt by scripts/train-grader.ts; docs/benchmarks.md says on what, and how well it does elsewhere. */
export interface Coefficients {
  readonly rank: Readonly<Record<FeatureName, number>>;
  readonly intercept: number;
  readonly slope: number;
}

export const coefficients: Coefficients = {
  rank: {
    recall: 0.3742,
    grams: 0.1777,
    denied: -0.2149,
    share: 0.239,
    shared: 0.2274,
    meaning: 0.1743,
  },
  intercept: -2.3971,
  slope: 4.6329,
};
