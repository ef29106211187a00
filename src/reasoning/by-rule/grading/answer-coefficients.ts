import type { AnswerCurves } from "./curves.ts";

/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */
export const answerCoefficients: AnswerCurves = {
  wrong: {
    intercept: 2.4738,
    weights: {
      wrong: 0.3725,
      correct: -0.0707,
      estimate: -0.343,
      leastMet: 0.1057,
      mostMet: -0.121,
      mostContrary: -0.1335,
      anyContrary: 0.1079,
      meant: -2.3755,
      nearThree: 0.1814,
      misbelief: 0.1922,
      points: -0.1509
    }
  },
  partly: {
    intercept: -2.2824,
    weights: {
      wrong: -0.2211,
      correct: -0.2616,
      estimate: -0.0859,
      leastMet: -0.1428,
      mostMet: 0.1717,
      mostContrary: -0.0753,
      anyContrary: 0.0202,
      meant: 0.7446,
      nearThree: 1.6703,
      misbelief: -0.0391,
      points: -0.0833
    }
  },
  correct: {
    intercept: -0.1914,
    weights: {
      wrong: -0.1514,
      correct: 0.3322,
      estimate: 0.429,
      leastMet: 0.0371,
      mostMet: -0.0507,
      mostContrary: 0.2088,
      anyContrary: -0.1282,
      meant: 1.631,
      nearThree: -1.8518,
      misbelief: -0.1532,
      points: 0.2342
    }
  }
};
