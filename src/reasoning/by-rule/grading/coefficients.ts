import type { FeatureName } from "./features.ts";

/** Learnt by scripts/train-grader.ts; docs/benchmarks.md says on what, and how well it does elsewhere. */
export interface Coefficients {
  readonly rank: Readonly<Record<FeatureName, number>>;
  readonly intercept: number;
  readonly slope: number;
}

export const coefficients: Coefficients = {
  rank: {
    recall: 0.2794,
    grams: 0.1696,
    denied: -0.1913,
    share: 0.256,
    shared: 0.1831,
    meaning: 0.0612,
    claim: 0.3092,
  },
  intercept: -2.463,
  slope: 4.6895,
};
