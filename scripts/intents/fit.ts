import { type IntentLabel, intentLabels } from "../../src/domain/intent.ts";
import { sequence } from "../../src/domain/shuffle.ts";
import type { Features } from "../../src/reasoning/by-rule/classify/features.ts";

/** One labelled message as signs. `weight` is how much it counts. */
export interface Example {
  readonly features: Features;
  readonly label: IntentLabel;
  readonly accept: readonly IntentLabel[];
  readonly weight: number;
}

export interface Fitted {
  readonly names: readonly string[];
  /** For each label its bias. */
  readonly biases: readonly number[];
  /** For each sign its weights in the order of the labels. */
  readonly weights: readonly (readonly number[])[];
}

const labels = intentLabels.length;
/** A label that is only accepted as well counts this much in all. */
const acceptedShare = 0.3;
/** Answers count more: they are half of what is typed, and losing one is what learners mind. */
const answerWeight = 1.5;

export interface FitOptions {
  /** Signs seen in fewer examples are left out. */
  readonly fewest?: number;
  readonly l2?: number;
  readonly rounds?: number;
  /** The share of signs that each round hides from each example. */
  readonly forget?: number;
}

/**
 * Multinomial logistic regression with an L2 penalty, fitted by Adam (Kingma & Ba 2015) over all examples at
 * once. The choice of signs to hide is always the same, so that the same examples give the same weights.
 */
export function fitWeights(
  examples: readonly Example[],
  { fewest = 5, l2 = 0.3, rounds = 100, forget = 0.6 }: FitOptions = {},
): Fitted {
  const names = namesIn(examples, fewest);
  const index = new Map(names.map((name, at) => [name, at]));
  const size = (names.length + 1) * labels;
  const rows = examples.map((example) => rowOf(example, index));
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const penalty = l2 / examples.length;
  const bias = names.length * labels;
  const next = sequence(1);
  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0);
    for (const row of rows) {
      addGradient(withGaps(row, forget, next), weights, gradient, bias, examples.length);
    }
    const rate = 0.1 / (1 + round / 100);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at]! + (at < bias ? penalty * weights[at]! : 0);
      mean[at] = 0.9 * mean[at]! + 0.1 * slope;
      square[at] = 0.99 * square[at]! + 0.01 * slope * slope;
      const step = mean[at]! / (1 - 0.9 ** round);
      weights[at]! -= (rate * step) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  const at = (start: number) => [...weights.subarray(start, start + labels)];
  return { names, biases: at(bias), weights: names.map((_, row) => at(row * labels)) };
}

function namesIn(examples: readonly Example[], fewest: number): string[] {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([, count]) => count >= fewest).map(([name]) => name);
}

interface Row {
  readonly at: Int32Array;
  readonly value: Float64Array;
  readonly target: Float64Array;
  readonly weight: number;
}

function rowOf({ features, label, accept, weight }: Example, index: ReadonlyMap<string, number>): Row {
  const known = [...features].flatMap(([name, value]) => {
    const at = index.get(name);
    return at === undefined ? [] : [[at * labels, value] as const];
  });
  return {
    at: Int32Array.from(known.map(([at]) => at)),
    value: Float64Array.from(known.map(([, value]) => value)),
    ...targetOf({ label, accept, weight }),
  };
}

/** The probabilities that an example should get, and how much it counts. */
export function targetOf({ label, accept, weight }: Pick<Example, "label" | "accept" | "weight">): {
  readonly target: Float64Array;
  readonly weight: number;
} {
  const target = new Float64Array(labels);
  target[intentLabels.indexOf(label)] = accept.length > 0 ? 1 - acceptedShare : 1;
  for (const other of accept) target[intentLabels.indexOf(other)]! += acceptedShare / accept.length;
  return { target, weight: weight * (label === "answer" ? answerWeight : 1) };
}

/** A row with a part of its signs left out at random, so that no sign is relied on alone (Srivastava 2014). */
function withGaps(row: Row, forget: number, next: () => number): Row {
  const kept: number[] = [];
  for (let j = 0; j < row.at.length; j++) if (next() >= forget) kept.push(j);
  const scale = 1 / (1 - forget);
  return {
    ...row,
    at: Int32Array.from(kept, (j) => row.at[j]!),
    value: Float64Array.from(kept, (j) => row.value[j]! * scale),
  };
}

function addGradient(row: Row, weights: Float64Array, gradient: Float64Array, bias: number, n: number): void {
  const scores = weights.slice(bias, bias + labels);
  const { at, value, target, weight } = row;
  for (let j = 0; j < at.length; j++) {
    for (let k = 0; k < labels; k++) scores[k]! += weights[at[j]! + k]! * value[j]!;
  }
  const highest = scores.reduce((most, score) => Math.max(most, score));
  let total = 0;
  for (let k = 0; k < labels; k++) total += scores[k] = Math.exp(scores[k]! - highest);
  for (let k = 0; k < labels; k++) {
    const error = ((scores[k]! / total - target[k]!) * weight) / n;
    scores[k] = error;
    gradient[bias + k]! += error;
  }
  for (let j = 0; j < at.length; j++) {
    for (let k = 0; k < labels; k++) gradient[at[j]! + k]! += scores[k]! * value[j]!;
  }
}
