import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A question of a learner's, with the sections that answer it; none for what no article answers. */
export interface AskedQuestion {
  readonly q: string;
  readonly see: readonly string[];
}

/** The questions of a file: YAML, or one JSON object a line. */
export function readQuestions(file: string): AskedQuestion[] {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".jsonl")) return parse(text) as AskedQuestion[];
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as AskedQuestion);
}
