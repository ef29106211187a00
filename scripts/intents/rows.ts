import { readFileSync } from "node:fs";
import { type IntentRow, inputOf, intentRowSchema } from "../../src/app/eval-intents.ts";
import type { Topic } from "../../src/domain/question.ts";
import { featuresOf } from "../../src/reasoning/by-rule/classify/features.ts";
import { readMessage } from "../../src/reasoning/by-rule/classify/message.ts";
import { seenOf } from "../../src/reasoning/by-rule/classify/net/seen.ts";
import { scoresOf } from "../../src/reasoning/by-rule/classify/scores.ts";
import type { Example } from "./fit.ts";
import type { NetExample } from "./net/rows.ts";

/** A labelled message and how much it counts while learning. */
export interface TaughtRow extends IntentRow {
  readonly weight: number;
}

/** The rows of `FILE`, or of `FILE@WEIGHT`. */
export function readRows(source: string): TaughtRow[] {
  const [, file = source, weight = "1"] = /^(.*)@([\d.]+)$/.exec(source) ?? [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ ...intentRowSchema.parse(JSON.parse(line)), weight: Number(weight) }));
}

/** A row as both models learn from it. */
export function exampleOf(row: IntentRow, topics: readonly Topic[], weight = 1): Example & NetExample {
  const input = inputOf(row, topics);
  const message = readMessage(row.text);
  const features = featuresOf(message, scoresOf(message, input), input);
  return { features, seen: seenOf(message, features, input), label: row.label, accept: row.accept, weight };
}
