import type { FeatureName } from "./features.ts";

/** Learnt by scripts/train-grader.ts; docs/benchmarks.md says on what, and how well it does elsewhere. */
export interface Coefficients {
  readonly rank: Readonly<Record<FeatureName, number>>;
  readonly intercept: number;
  readonly slope: number;
}

export const coefficients: Coefficients = {
  rank: {
    recall: 0.6661,
    grams: 0.2706,
    denied: -0.1288,
    words: 0.0821,
    longer: 0.0159,
  },
  intercept: -2.4502,
  slope: 4.6808,
};
