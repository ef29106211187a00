import type { FeatureName } from "./features.ts";

/** Learnt by scripts/train-grader.ts; docs/benchmarks.md says on what, and how well it does elsewhere. */
export interface Coefficients {
  readonly rank: Readonly<Record<FeatureName, number>>;
  readonly intercept: number;
  readonly slope: number;
}

export const coefficients: Coefficients = {
  rank: {
    recall: 0.2936,
    grams: 0.1724,
    denied: -0.1847,
    share: 0.2517,
    shared: 0.1575,
    meaning: 0.0693,
    claim: 0.3113,
  },
  intercept: -2.4539,
  slope: 4.694,
};
