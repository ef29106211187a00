import type { WeightTable } from "../../src/reasoning/by-rule/classify/model.ts";
import { weightUnit } from "../../src/reasoning/by-rule/classify/model.ts";
import type { Fitted } from "./fit.ts";

/** Longest line of the table, in characters. */
const lineLength = 2_500;

/** The weights in whole units; smaller ones than `least` units are left out, and signs that have no others. */
export function tableOf({ names, biases, weights }: Fitted, least = 3): WeightTable {
  const entries = names.flatMap((name, at) => {
    const pairs = weights[at]!.flatMap((weight, label) => {
      const units = Math.round(weight / weightUnit);
      return Math.abs(units) < least ? [] : [`${String.fromCharCode("a".charCodeAt(0) + label)}${units}`];
    });
    return pairs.length === 0 ? [] : [`${name}=${pairs.join("")}`];
  });
  return { biases: biases.map((bias) => Number(bias.toFixed(2))), lines: packLines(entries) };
}

function packLines(entries: readonly string[]): string[] {
  const lines: string[] = [];
  let line = "";
  for (const entry of entries) {
    if (line.length + entry.length > lineLength) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? entry : `|${entry}`;
  }
  return line === "" ? lines : [...lines, line];
}
