import type { AnswerCurves } from "./curves.ts";

/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */
export const answerCoefficients: AnswerCurves = {
  wrong: {
    intercept: 2.65,
    weights: {
      wrong: 0.3791,
      correct: -0.1258,
      estimate: -0.2016,
      leastMet: 0.0291,
      mostMet: -0.1736,
      mostContrary: -0.146,
      anyContrary: 0.2043,
      meant: -2.4045,
      nearThree: 0.216,
      misbelief: 0.14,
      points: -0.1731,
    },
  },
  partly: {
    intercept: -2.245,
    weights: {
      wrong: -0.2503,
      correct: -0.3432,
      estimate: 0.0626,
      leastMet: -0.2063,
      mostMet: 0.135,
      mostContrary: 0.0066,
      anyContrary: -0.0024,
      meant: 0.5178,
      nearThree: 1.9453,
      misbelief: -0.008,
      points: -0.1311,
    },
  },
  correct: {
    intercept: -0.405,
    weights: {
      wrong: -0.1287,
      correct: 0.469,
      estimate: 0.139,
      leastMet: 0.1772,
      mostMet: 0.0386,
      mostContrary: 0.1394,
      anyContrary: -0.2019,
      meant: 1.8867,
      nearThree: -2.1613,
      misbelief: -0.132,
      points: 0.3042,
    },
  },
};
