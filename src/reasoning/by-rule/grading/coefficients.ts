import type { FeatureName } from "./features.ts";

/** Learnt by scripts/train-grader.ts; docs/benchmarks.md says on what, and how well it does elsewhere. */
export interface Coefficients {
  readonly rank: Readonly<Record<FeatureName, number>>;
  readonly intercept: number;
  readonly slope: number;
}

export const coefficients: Coefficients = {
  rank: {
    recall: 0.3053,
    grams: 0.1779,
    denied: -0.1851,
    share: 0.2509,
    shared: 0.1512,
    meaning: 0.0693,
    claim: 0.2956,
  },
  intercept: -2.4369,
  slope: 4.6272,
};
