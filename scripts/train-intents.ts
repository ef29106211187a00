/**
 * Learns what the signs of the intent classifier weigh and writes src/reasoning/by-rule/classify/weights.ts:
 *   tsx scripts/train-intents.ts FILE.jsonl…              (rows as for `viva eval intents`)
 *   tsx scripts/train-intents.ts --check FILE.jsonl…      (writes nothing: half of the first file's questions
 *                                                          examine what the other half taught, and the reverse;
 *                                                          the other files only teach)
 * `FILE.jsonl@0.25` lets a file's rows count a quarter. The packs add answers from their keys. Deterministic: the same rows give the same weights.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type IntentRow, inputOf, reportOf, tally } from "../src/app/eval-intents.ts";
import { hash } from "../src/domain/shuffle.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { classifierOf, type Thresholds } from "../src/reasoning/by-rule/classify/classify.ts";
import { openModel } from "../src/reasoning/by-rule/classify/model.ts";
import { fitWeights } from "./intents/fit.ts";
import { packRows } from "./intents/pack-rows.ts";
import { exampleOf, readRows, type TaughtRow } from "./intents/rows.ts";
import { tableOf } from "./intents/table.ts";

const root = join(import.meta.dirname, "..");
const target = join(root, "src", "reasoning", "by-rule", "classify", "weights.ts");
const parts = 2;
const tried: readonly Thresholds[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((take) => ({ take, ask: 0.08 }));

const check = process.argv.includes("--check");
const files = process.argv.slice(2).filter((argument) => argument !== "--check");
const pack = loadPack(join(root, "knowledge"));
const topics = pack.articles.map(({ topic }) => topic);
const fromPacks = packRows(pack).map((row) => exampleOf(row, topics, row.weight));
const exampleOfRow = (row: TaughtRow) => exampleOf(row, topics, row.weight);

if (check) crossValidate();
else train();

function train(): void {
  const typed = files.flatMap(readRows);
  const { biases, lines } = tableOf(fitWeights([...typed.map(exampleOfRow), ...fromPacks]));
  writeFileSync(
    target,
    `/** What the signs weigh, made by scripts/train-intents.ts. Do not edit. */
// biome-ignore format: a table
export const biases: readonly number[] = ${JSON.stringify(biases)};

// biome-ignore format: a table
export const weightTable: readonly string[] = [
${lines.map((line) => `  ${JSON.stringify(line)},`).join("\n")}
];
`,
  );
  const { confusion: _, ...figures } = reportOf(typed, topics, classifierOf(openModel({ biases, lines })));
  console.log(`${typed.length} messages; on these themselves:`, figures);
}

function crossValidate(): void {
  const [first = [], ...others] = files.map(readRows);
  const taught = [...others.flat().map(exampleOfRow), ...fromPacks];
  const partOf = ({ open_question }: IntentRow) => hash(open_question ?? "") % parts;
  const models = Array.from({ length: parts }, (_, part) => {
    const teaching = first.filter((row) => partOf(row) !== part).map(exampleOfRow);
    return openModel(tableOf(fitWeights([...teaching, ...taught])));
  });
  for (const thresholds of tried) {
    const judged = first.map((row) => {
      const classify = classifierOf(models[partOf(row)]!, thresholds);
      return { ...row, got: classify(inputOf(row, topics)).label };
    });
    const { confusion: _, ...figures } = tally(judged);
    console.log({ ...thresholds, ...figures });
  }
}
