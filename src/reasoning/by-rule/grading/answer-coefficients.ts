import type { AnswerCurves } from "./curves.ts";

/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */
export const answerCoefficients: AnswerCurves = {
  wrong: {
    intercept: 2.3612,
    weights: {
      wrong: 0.4119,
      correct: -0.0725,
      estimate: -0.2104,
      leastMet: 0.0239,
      mostMet: -0.1516,
      mostContrary: -0.1875,
      anyContrary: 0.1623,
      meant: -2.2299,
      nearThree: 0.244,
      misbelief: 0.2881,
      points: -0.1627,
    },
  },
  partly: {
    intercept: -2.1494,
    weights: {
      wrong: -0.2302,
      correct: -0.2574,
      estimate: -0.2339,
      leastMet: -0.0749,
      mostMet: 0.1868,
      mostContrary: -0.0438,
      anyContrary: -0.0142,
      meant: 0.508,
      nearThree: 1.6561,
      misbelief: -0.0648,
      points: -0.0235,
    },
  },
  correct: {
    intercept: -0.2117,
    weights: {
      wrong: -0.1817,
      correct: 0.3299,
      estimate: 0.4444,
      leastMet: 0.051,
      mostMet: -0.0351,
      mostContrary: 0.2313,
      anyContrary: -0.1482,
      meant: 1.7219,
      nearThree: -1.9001,
      misbelief: -0.2232,
      points: 0.1862,
    },
  },
};
