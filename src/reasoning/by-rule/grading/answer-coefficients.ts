import type { AnswerCurves } from "./answer-belief.ts";

/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */
export const answerCoefficients: AnswerCurves = {
  wrong: {
    intercept: 1.0299,
    weights: {
      wrong: 0.1155,
      correct: -0.0151,
      estimate: -0.672,
      leastMet: 0.0009,
      mostMet: -0.0807,
      mostContrary: 0.0064,
      anyContrary: -0.0196,
      meant: -2.1756,
      nearThree: 1.4719,
      misbelief: 0.4786,
      points: 0.0072,
    },
  },
  partly: {
    intercept: -1.6225,
    weights: {
      wrong: -0.0872,
      correct: -0.3091,
      estimate: 0.2558,
      leastMet: -0.3468,
      mostMet: 0.1642,
      mostContrary: 0.2209,
      anyContrary: 0.1601,
      meant: 1.5308,
      nearThree: 1.8232,
      misbelief: -0.5089,
      points: -0.2634,
    },
  },
  correct: {
    intercept: 0.5926,
    weights: {
      wrong: -0.0283,
      correct: 0.3242,
      estimate: 0.4162,
      leastMet: 0.3458,
      mostMet: -0.0835,
      mostContrary: -0.2273,
      anyContrary: -0.1406,
      meant: 0.6448,
      nearThree: -3.2951,
      misbelief: 0.0303,
      points: 0.2562,
    },
  },
};
