import { type IntentLabel, intentLabels } from "../../../domain/intent.ts";
import type { Features } from "./features.ts";

/** Weights are stored as whole numbers of this size. */
export const weightUnit = 0.05;

/** What the signs weigh, as scripts/train-intents.ts writes it. */
export interface WeightTable {
  /** In the order of `intentLabels`. */
  readonly biases: readonly number[];
  /** Entries `name=a-22d31`, joined by `|`: for label a (the first) -22 units, for label d 31 units. */
  readonly lines: readonly string[];
}

/** Gives each label its probability; they sum to 1. */
export type IntentModel = (features: Features) => ReadonlyMap<IntentLabel, number>;

/** Multinomial logistic regression over the signs of a message. An entry is read when its sign is first met. */
export function openModel({ biases, lines }: WeightTable): IntentModel {
  const entries = new Map<string, string | Weights>();
  for (const line of lines) {
    for (const entry of line.split("|")) {
      const cut = entry.lastIndexOf("=");
      entries.set(entry.slice(0, cut), entry.slice(cut + 1));
    }
  }
  const weightsOf = (name: string): Weights => {
    const entry = entries.get(name);
    if (typeof entry !== "string") return entry ?? [];
    const weights = readEntry(entry);
    entries.set(name, weights);
    return weights;
  };
  return (features) => {
    const scores = [...biases];
    for (const [name, value] of features) {
      for (const [label, weight] of weightsOf(name)) scores[label]! += weight * value;
    }
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - highest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return new Map(intentLabels.map((label, index) => [label, powers[index]! / total]));
  };
}

type Weights = readonly (readonly [label: number, weight: number])[];

const first = "a".charCodeAt(0);

function readEntry(entry: string): Weights {
  const pairs = entry.matchAll(/([a-z])(-?\d+)/g);
  return [...pairs].map(
    ([, label, units]) => [label!.charCodeAt(0) - first, Number(units) * weightUnit] as const,
  );
}
