/**
 * Learns how a rubric point's verdict follows from what the answer has in common with it.
 *
 *   npx tsx scripts/train-points.ts ANSWERS_DIR KNOWLEDGE_DIR [--write]
 *
 * ANSWERS_DIR: YAML files {question, answers: [{text, points: {id: met | partly | missed | contradicted}}]}.
 * The rubrics give examples too, at a lower weight: a model answer meets every point, an accepted phrasing its own point
 * only, and the answer to another question none. Two logistic curves: met against missed, contrary against met.
 * `--write` puts them into src/reasoning/by-rule/grading/point-coefficients.ts. Sealed answers are never read.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type OpenQuestion, quizSchema } from "../src/domain/question.ts";
import { indexAnswer } from "../src/reasoning/by-rule/grading/answer-index.ts";
import { renaming } from "../src/reasoning/by-rule/grading/glossary.ts";
import type { LearntCurve } from "../src/reasoning/by-rule/grading/point-coefficients.ts";
import {
  type PointFeatures,
  pointFeatureNames,
  pointFeatures,
} from "../src/reasoning/by-rule/grading/point-features.ts";
import { bagOf } from "../src/reasoning/by-rule/grading/reference.ts";
import { type Rubric, rubricOf } from "../src/reasoning/by-rule/grading/rubric.ts";
import { setAside } from "../src/reasoning/by-rule/grading/set-aside.ts";
import { idfOf } from "../src/reasoning/by-rule/grading/word-frequency.ts";

interface Example {
  readonly verdict: string;
  readonly weight: number;
  readonly features: PointFeatures;
}

const weightOfMade = 0.3;
const weightOfOther = 0.5;
/** L2 penalty on the standardised weights. */
const penalty = 3;

const [answers = "", knowledge = ""] = process.argv.slice(2);

const questions = readdirSync(knowledge, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".quiz.yaml"))
  .flatMap((file) => quizSchema.parse(parse(readFileSync(join(knowledge, file), "utf8"))).objectives)
  .flatMap((objective) => objective.questions)
  .filter((question): question is OpenQuestion => question.kind === "open");
const rubrics = new Map<string, Rubric>(
  questions.map((question) => [question.id, rubricOf(question, { idf: idfOf, rename: renaming([]) })]),
);

function examplesOf(id: string, text: string, verdicts: Record<string, string>, weight: number): Example[] {
  const rubric = rubrics.get(id)!;
  const index = indexAnswer({ answer: text, setAside: (read) => setAside(read, rubric.echoes) });
  const bag = bagOf(index.text.tokens, rubric.asked);
  return rubric.points.map(({ point, target }) => ({
    verdict: verdicts[point.id] ?? "missed",
    weight,
    features: pointFeatures(target, index, { bag, whole: rubric.whole[1]! }).features,
  }));
}

const labelled = readdirSync(answers)
  .map((file) => parse(readFileSync(join(answers, file), "utf8")))
  .filter(({ question }) => rubrics.has(question))
  .flatMap(({ question, answers: list }) =>
    list.flatMap((answer: { text: string; points: Record<string, string> }) =>
      examplesOf(question, answer.text, answer.points, 1),
    ),
  );

const made = questions.flatMap(({ id, points, answer }, at) => {
  const all = Object.fromEntries(points.map((point) => [point.id, "met"]));
  const phrase = (k: number) =>
    points[k]!.accept[(at * 7 + k) % Math.max(1, points[k]!.accept.length)] ?? points[k]!.text;
  const some = points.filter((_, k) => (k + at) % 2 === 0);
  const other = questions[(at + 1) % questions.length]!.answer;
  return [
    ...examplesOf(id, answer, all, weightOfMade),
    ...examplesOf(id, points.map((_, k) => phrase(k)).join(". "), all, weightOfMade),
    ...examplesOf(id, points.map(({ text }) => text).join(". "), all, weightOfMade),
    ...examplesOf(id, other, {}, weightOfOther),
    ...examplesOf(
      id,
      some.map((point) => phrase(points.indexOf(point))).join(", and "),
      Object.fromEntries(some.map((point) => [point.id, "met"])),
      weightOfMade,
    ),
  ];
});

/** Newton's method on standardised features, given back for the plain ones. */
function learn(examples: readonly Example[], positive: (example: Example) => boolean): LearntCurve {
  const columns = pointFeatureNames.map((name) => examples.map(({ features }) => features[name]));
  const means = columns.map((column) => column.reduce((a, b) => a + b, 0) / column.length);
  const spreads = columns.map(
    (column, i) => Math.sqrt(column.reduce((a, b) => a + (b - means[i]!) ** 2, 0) / column.length) || 1,
  );
  const rows = examples.map((_, n) => [
    1,
    ...columns.map((column, i) => (column[n]! - means[i]!) / spreads[i]!),
  ]);
  const size = rows[0]!.length;
  let beta = new Array<number>(size).fill(0);
  for (let step = 0; step < 20; step++) {
    const gradient = beta.map((value, i) => (i === 0 ? 0 : -penalty * value));
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? (i === 0 ? 1e-6 : penalty) : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * beta[i]!, 0)));
      const { weight } = examples[n]!;
      const error = weight * ((positive(examples[n]!) ? 1 : 0) - p);
      for (let i = 0; i < size; i++) {
        gradient[i]! += error * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += weight * p * (1 - p) * row[i]! * row[j]!;
      }
    });
    const move = solve(hessian, gradient);
    beta = beta.map((value, i) => value + move[i]!);
  }
  const weights = pointFeatureNames.map((_, i) => beta[i + 1]! / spreads[i]!);
  const intercept = beta[0]! - weights.reduce((sum, weight, i) => sum + weight * means[i]!, 0);
  const named = Object.fromEntries(pointFeatureNames.map((name, i) => [name, weights[i]!]));
  return { intercept, weights: named as LearntCurve["weights"] };
}

function solve(matrix: number[][], right: number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < a.length; i++) {
    const pivot = a
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(a[best]![i]!) ? i + k : best), i);
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    for (let k = 0; k < a.length; k++) {
      if (k === i) continue;
      const factor = a[k]![i]! / a[i]![i]!;
      for (let j = i; j <= a.length; j++) a[k]![j]! -= factor * a[i]![j]!;
    }
  }
  return a.map((row, i) => row[a.length]! / row[i]!);
}

const isCredit = ({ verdict }: Example): boolean => verdict === "met" || verdict === "partly";
const isContrary = ({ verdict }: Example): boolean => verdict === "contradicted";
const hasSign = ({ features: { denied, textDenied, opposites } }: Example): boolean =>
  denied >= 0.45 || textDenied >= 0.45 || opposites >= 1;
const all = [...labelled, ...made];
const told = all.filter((example) => (isCredit(example) || isContrary(example)) && hasSign(example));
const share = (list: readonly Example[]) => list.reduce((sum, { weight }) => sum + weight, 0);
const balance = share(told.filter(isCredit)) / share(told.filter(isContrary));
const curves = {
  met: learn(
    all.filter((example) => !isContrary(example)),
    isCredit,
  ),
  contrary: learn(
    told.map((example) => (isContrary(example) ? { ...example, weight: example.weight * balance } : example)),
    isContrary,
  ),
};
console.log(`${labelled.length} labelled points, ${made.length} made of rubrics`);
console.log(JSON.stringify(curves, null, 1));
if (process.argv.includes("--write")) {
  const file = new URL("../src/reasoning/by-rule/grading/point-coefficients.ts", import.meta.url);
  const head = readFileSync(file, "utf8").split("export const pointCoefficients")[0]!;
  const body = JSON.stringify(
    curves,
    (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value),
    2,
  );
  writeFileSync(
    file,
    `${head}export const pointCoefficients: { readonly met: LearntCurve; readonly contrary: LearntCurve } = ${body.replace(/"(\w+)":/g, "$1:")};\n`,
  );
}
