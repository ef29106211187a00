import type { AnswerCurves } from "./curves.ts";

/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */
export const answerCoefficients: AnswerCurves = {
  wrong: {
    intercept: 1.3778,
    weights: {
      wrong: 0.1171,
      correct: 0.0297,
      estimate: -0.4663,
      leastMet: -0.0408,
      mostMet: -0.1423,
      mostContrary: -0.0097,
      anyContrary: -0.0043,
      meant: -1.8006,
      nearThree: -0.2077,
      misbelief: 0.4752,
      points: 0.0401,
    },
  },
  partly: {
    intercept: -1.1642,
    weights: {
      wrong: -0.1396,
      correct: -0.2781,
      estimate: -0.0302,
      leastMet: -0.0852,
      mostMet: 0.1945,
      mostContrary: -0.029,
      anyContrary: 0.1464,
      meant: 0.4008,
      nearThree: 1.1809,
      misbelief: -0.2756,
      points: -0.2045,
    },
  },
  correct: {
    intercept: -0.2136,
    weights: {
      wrong: 0.0225,
      correct: 0.2483,
      estimate: 0.4965,
      leastMet: 0.1261,
      mostMet: -0.0522,
      mostContrary: 0.0387,
      anyContrary: -0.1421,
      meant: 1.3999,
      nearThree: -0.9732,
      misbelief: -0.1996,
      points: 0.1644,
    },
  },
};
