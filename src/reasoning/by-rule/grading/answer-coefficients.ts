import type { AnswerCurves } from "./curves.ts";

/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */
export const answerCoefficients: AnswerCurves = {
  wrong: {
    intercept: 2.0132,
    weights: {
      wrong: 0.3402,
      correct: 0.0728,
      estimate: -0.4757,
      leastMet: -0.0214,
      mostMet: -0.0901,
      mostContrary: -0.0394,
      anyContrary: 0.0638,
      meant: -2.1715,
      nearThree: 0.3166,
      misbelief: 0.2544,
      points: -0.0933,
    },
  },
  partly: {
    intercept: -1.6235,
    weights: {
      wrong: -0.266,
      correct: -0.2595,
      estimate: -0.167,
      leastMet: -0.0273,
      mostMet: 0.1937,
      mostContrary: -0.1802,
      anyContrary: 0.1759,
      meant: 0.7212,
      nearThree: 0.9496,
      misbelief: -0.118,
      points: -0.1146,
    },
  },
  correct: {
    intercept: -0.3896,
    weights: {
      wrong: -0.0742,
      correct: 0.1867,
      estimate: 0.6427,
      leastMet: 0.0487,
      mostMet: -0.1036,
      mostContrary: 0.2196,
      anyContrary: -0.2397,
      meant: 1.4503,
      nearThree: -1.2662,
      misbelief: -0.1364,
      points: 0.2079,
    },
  },
};
