import { ownFile } from "../vectors/own-file.ts";
import type { LearntCurve, PointModel } from "./curves.ts";
import { type PointFeatures, pointFeatureNames, wordFeatureNames } from "./feature-set.ts";
import { pointCoefficients } from "./point-coefficients.ts";
import { thinPointCoefficients } from "./thin-point-coefficients.ts";
import { type Forest, heightsOf } from "./trees.ts";

/** How likely an answer says a claim (wholly or half), leaves it out, or says the contrary; they add up to 1. */
export interface Belief {
  readonly met: number;
  readonly missed: number;
  readonly contradicted: number;
}

/** What the lines' belief counts for beside the trees', which do better held out, and best together. */
const linesShare = 0.35;
/** From which coverage of a phrase turned round on there is a sign of contradiction. */
const signFrom = 0.45;

let shipped: PointModel | undefined;

/** Read when the first answer is graded. */
function shippedModel(): PointModel {
  shipped ??= {
    curves: pointCoefficients,
    forest: JSON.parse(ownFile("point-trees.json").toString("utf8")) as Forest,
  };
  return shipped;
}

/** Where the rubric has no wordings of the opposite, only a denial or an opposite word is a sign of it. */
export function beliefOf(features: PointFeatures, model: PointModel = shippedModel()): Belief {
  const { curves, forest } = model;
  const lines = softmax(
    [curves.met, curves.missed, curves.contradicted].map((line) => heightOf(line, features)),
  );
  const trees = softmax(
    heightsOf(
      forest,
      pointFeatureNames.map((name) => features[name]),
    ),
  );
  return believed(
    lines.map((share, at) => linesShare * share + (1 - linesShare) * trees[at]!),
    features,
  );
}

/** The same for a claim of which hardly any wordings are known. */
export function thinBeliefOf(features: PointFeatures): Belief {
  const { met, missed, contradicted } = thinPointCoefficients;
  const heights = [met, missed, contradicted].map(({ intercept, weights }) =>
    wordFeatureNames.reduce((sum, name) => sum + weights[name]! * features[name], intercept),
  );
  return believed(softmax(heights), features);
}

function believed(shares: readonly number[], features: PointFeatures): Belief {
  const signs = Math.max(features.denied, features.textDenied, features.turned, features.textTurned);
  const silent = features.hasContrary === 0 && signs < signFrom;
  const [met, missed] = [shares[0]!, shares[1]!];
  const contradicted = silent ? 0 : shares[2]!;
  const total = met + missed + contradicted;
  return { met: met / total, missed: missed / total, contradicted: contradicted / total };
}

function heightOf({ intercept, weights }: LearntCurve, features: PointFeatures): number {
  let sum = intercept;
  for (const name of pointFeatureNames) sum += weights[name]! * features[name];
  return sum;
}

/** Shares (adding up to 1) for heights on a logarithmic scale. */
export function softmax(heights: readonly number[]): number[] {
  const top = Math.max(...heights);
  const shares = heights.map((height) => Math.exp(height - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
