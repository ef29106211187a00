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

/** Multinomial logistic regression over the signs of a message. */
export function openModel({ biases, lines }: WeightTable): IntentModel {
  const weights = new Map(lines.flatMap((line) => line.split("|").map(parseEntry)));
  return (features) => {
    const scores = [...biases];
    for (const [name, value] of features) {
      for (const [label, weight] of weights.get(name) ?? []) scores[label]! += weight * value;
    }
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - highest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return new Map(intentLabels.map((label, index) => [label, powers[index]! / total]));
  };
}

const first = "a".charCodeAt(0);

function parseEntry(entry: string): [string, (readonly [label: number, weight: number])[]] {
  const cut = entry.lastIndexOf("=");
  const pairs = entry.slice(cut + 1).matchAll(/([a-z])(-?\d+)/g);
  return [
    entry.slice(0, cut),
    [...pairs].map(([, label, units]) => [label!.charCodeAt(0) - first, Number(units) * weightUnit] as const),
  ];
}
