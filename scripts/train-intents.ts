/**
 * Learns what the signs of the intent classifier weigh and the network beside them, and writes
 * src/reasoning/by-rule/classify/weights.ts and assets/message-net.bin:
 *   tsx scripts/train-intents.ts FILE.jsonl…              (rows as for `viva eval intents`)
 *   tsx scripts/train-intents.ts --check FILE.jsonl…      (writes nothing: the first file examines what the others
 *                                                          taught, without their rows on its questions)
 * `FILE.jsonl@0.25` lets a file's rows count a quarter. The packs add answers from their keys. Deterministic: the same rows give the same weights.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportOf } from "../src/app/eval-intents.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { classifierOf, type Thresholds } from "../src/reasoning/by-rule/classify/classify.ts";
import { mixtureOf } from "../src/reasoning/by-rule/classify/mixture.ts";
import { openModel } from "../src/reasoning/by-rule/classify/model.ts";
import { packNet, unpackNet } from "../src/reasoning/by-rule/classify/net/format.ts";
import { openNet } from "../src/reasoning/by-rule/classify/net/net.ts";
import { fitWeights } from "./intents/fit.ts";
import { fitNet } from "./intents/net/fit-net.ts";
import { packRows } from "./intents/pack-rows.ts";
import { exampleOf, readRows, type TaughtRow } from "./intents/rows.ts";
import { tableOf } from "./intents/table.ts";

const root = join(import.meta.dirname, "..");
const table = join(root, "src", "reasoning", "by-rule", "classify", "weights.ts");
const network = join(root, "assets", "message-net.bin");
const tried: readonly Thresholds[] = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((take) => ({ take, ask: 0.08 }));

const check = process.argv.includes("--check");
const files = process.argv.slice(2).filter((argument) => argument !== "--check");
const pack = loadPack(join(root, "knowledge"));
const topics = pack.articles.map(({ topic }) => topic);

if (check) examine();
else train();

/** What rows teach, as it is written to the files. */
function learn(rows: readonly TaughtRow[]) {
  const examples = [...rows, ...packRows(pack)].map((row) => exampleOf(row, topics, row.weight));
  const { biases, lines } = tableOf(fitWeights(examples));
  const file = packNet(fitNet(examples));
  const { vocabulary, weights } = unpackNet(file);
  return {
    biases,
    lines,
    file,
    weighing: mixtureOf(openModel({ biases, lines }), openNet(vocabulary, weights)),
  };
}

function train(): void {
  const typed = files.flatMap(readRows);
  const { biases, lines, file, weighing } = learn(typed);
  writeFileSync(network, file);
  writeFileSync(
    table,
    `/** What the signs weigh, made by scripts/train-intents.ts. Do not edit. */
// biome-ignore format: a table
export const biases: readonly number[] = ${JSON.stringify(biases)};

// biome-ignore format: a table
export const weightTable: readonly string[] = [
${lines.map((line) => `  ${JSON.stringify(line)},`).join("\n")}
];
`,
  );
  const { confusion: _, ...figures } = reportOf(typed, topics, classifierOf(weighing));
  console.log(`${typed.length} messages; on these themselves:`, figures);
}

function examine(): void {
  const [held = [], ...others] = files.map(readRows);
  const questions = new Set(held.map((row) => row.open_question).filter((question) => question !== null));
  const { weighing } = learn(
    others.flat().filter(({ open_question }) => open_question === null || !questions.has(open_question)),
  );
  for (const thresholds of tried) {
    const { confusion: _, ...figures } = reportOf(held, topics, classifierOf(weighing, thresholds));
    console.log({ ...thresholds, ...figures });
  }
}
