/**
 * Times the judge by rule beside a plain TF-IDF cosine over the same answers, in the same run.
 *
 *   npx tsx bench/grading.ts [FILE.jsonl]
 *
 * Without a file, 2,000 answers are put together from the built-in knowledge's own sentences.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gradeLines } from "../src/app/grade-file.ts";

const most = 2000;

function madeLines(): string[] {
  const root = new URL("../knowledge", import.meta.url).pathname;
  const sentences = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => readFileSync(join(root, file), "utf8").split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.length > 60 && sentence.length < 300);
  return Array.from({ length: most }, (_, at) => {
    const reference = sentences[Math.floor(at / 20) % sentences.length];
    const answer = `${sentences[(at * 31) % sentences.length]} ${sentences[(at * 17) % sentences.length]}`;
    return JSON.stringify({
      id: at,
      question: `What is said in place ${Math.floor(at / 20)}?`,
      reference,
      answer,
    });
  });
}

/** The baseline: lower case, words, document frequencies over the answers, cosine of each answer with its reference. */
function plainCosine(lines: readonly string[]): number {
  const rows = lines.map((line) => JSON.parse(line) as { answer: string; reference: string });
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const answers = rows.map(({ answer }) => words(answer));
  const references = rows.map(({ reference }) => words(reference));
  const seen = new Map<string, number>();
  for (const list of [...answers, ...references])
    for (const word of new Set(list)) seen.set(word, (seen.get(word) ?? 0) + 1);
  const vector = (list: readonly string[]) => {
    const weights = new Map<string, number>();
    for (const word of list)
      weights.set(word, (weights.get(word) ?? 0) + Math.log(rows.length / seen.get(word)!));
    return weights;
  };
  const length = (weights: ReadonlyMap<string, number>) =>
    Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  let total = 0;
  answers.forEach((list, at) => {
    const [a, b] = [vector(list), vector(references[at]!)];
    let dot = 0;
    for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0);
    total += dot / (length(a) * length(b) || 1);
  });
  return total / rows.length;
}

async function ruleJudge(lines: readonly string[]): Promise<number> {
  let total = 0;
  for await (const outcome of gradeLines(lines))
    if (outcome.kind === "graded") total += outcome.value.estimate;
  return total / lines.length;
}

const [file] = process.argv.slice(2);
const lines = (file ? readFileSync(file, "utf8").trim().split("\n") : madeLines()).slice(0, most);
const times: Record<string, number[]> = { cosine: [], rule: [] };
for (let round = 0; round < 5; round++) {
  let start = performance.now();
  plainCosine(lines);
  times.cosine!.push(performance.now() - start);
  start = performance.now();
  await ruleJudge(lines);
  times.rule!.push(performance.now() - start);
}
const best = (values: readonly number[]) => Math.min(...values);
console.log(
  `${lines.length} answers, best of 5 rounds (first round: ${times.rule![0]!.toFixed(0)} ms by rule)`,
);
console.log(`plain TF-IDF cosine  ${best(times.cosine!).toFixed(0)} ms`);
console.log(`judge by rule        ${best(times.rule!).toFixed(0)} ms`);
console.log(`ratio                ${(best(times.rule!) / best(times.cosine!)).toFixed(1)}`);
