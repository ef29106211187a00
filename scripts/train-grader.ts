/**
 * Learns the grader's coefficients and says how well they do on questions and sets they were not learnt on.
 *
 *   npx tsx scripts/train-grader.ts SET.jsonl[:RANK[:SCALE]] … [--write]
 *
 * A set has one answer a line: question_id, question, reference, references?, answer, score 0..1. RANK and SCALE are the
 * weights of its rows for the two steps (default 1):
 * 1. ranking: ridge regression on features and scores less their question's mean, so that no question's difficulty leaks in;
 * 2. scale: a logistic curve from the rank to the expected score.
 * `--write` puts the coefficients learnt on all sets into src/reasoning/by-rule/grading/coefficients.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { macroF1 } from "../src/domain/metrics/agreement.ts";
import { pearson, rmse } from "../src/domain/metrics/correlation.ts";
import { isBlank } from "../src/reasoning/by-rule/grading/blank.ts";
import type { Coefficients } from "../src/reasoning/by-rule/grading/coefficients.ts";
import { rankOf } from "../src/reasoning/by-rule/grading/estimate.ts";
import { type Features, featureNames, featuresOf } from "../src/reasoning/by-rule/grading/features.ts";
import { bagOf, referenceOf, stemsOf } from "../src/reasoning/by-rule/grading/reference.ts";
import { tokenize } from "../src/reasoning/by-rule/grading/tokens.ts";

interface Row {
  readonly set: string;
  readonly question: string;
  readonly score: number;
  readonly rankWeight: number;
  readonly scaleWeight: number;
  /** One for each reference; the best by rank counts. */
  readonly features: readonly Features[];
}

const ridge = 30;
const folds = 8;
/** Scores lie at both ends: the classes are told apart best (macro-F1) a little below an even chance, so .5 is put there. */
const lift = 0.2;

function readSet(argument: string): Row[] {
  const [path = "", rankWeight = "1", scaleWeight = "1"] = argument.split(":");
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ answer }) => !isBlank(answer))
    .map((row) => {
      const asked = stemsOf(row.question);
      const bag = bagOf(tokenize(row.answer).tokens, asked);
      const references: string[] = [...new Set<string>([row.reference, ...(row.references ?? [])])];
      return {
        set: basename(path),
        question: `${basename(path)} ${row.question_id}`,
        score: row.score,
        rankWeight: Number(rankWeight),
        scaleWeight: Number(scaleWeight),
        features: references.map((text) => featuresOf(bag, referenceOf(text, asked))),
      };
    });
}

const bestOf = (row: Row, learnt: Pick<Coefficients, "rank">): Features =>
  row.features.reduce((best, own) => (rankOf(own, learnt) > rankOf(best, learnt) ? own : best));

const start: Coefficients["rank"] = {
  recall: 1,
  grams: 0.5,
  denied: 0,
  share: 0,
  shared: 1,
  meaning: 0.5,
  claim: 0.5,
};

/** Which reference is best depends on the ranking, and the ranking on it: two rounds settle it. */
function learn(rows: readonly Row[]): Coefficients {
  let rank = start;
  for (let round = 0; round < 2; round++) rank = learnRank(rows, { rank });
  const { intercept, slope } = learnScale(rows, { rank });
  return { rank, intercept: intercept + lift, slope };
}

function learnRank(rows: readonly Row[], before: Pick<Coefficients, "rank">): Coefficients["rank"] {
  const vectors = rows.map((row) => {
    const best = bestOf(row, before);
    return [...featureNames.map((name) => best[name]), row.score];
  });
  const centered = centre(vectors, rows);
  const spread = featureNames.map((_, j) => Math.sqrt(average(centered.map((v) => v[j]! ** 2))) || 1);
  const size = featureNames.length;
  const left = featureNames.map((_, i) => featureNames.map((__, j) => (i === j ? ridge : 0)));
  const right = new Array<number>(size).fill(0);
  centered.forEach((vector, n) => {
    const weight = rows[n]!.rankWeight;
    for (let i = 0; i < size; i++) {
      const own = (weight * vector[i]!) / spread[i]!;
      right[i]! += own * vector[size]!;
      for (let j = 0; j < size; j++) left[i]![j]! += (own * vector[j]!) / spread[j]!;
    }
  });
  const solved = solve(left, right);
  return Object.fromEntries(
    featureNames.map((name, i) => [name, solved[i]! / spread[i]!]),
  ) as Coefficients["rank"];
}

function centre(vectors: readonly number[][], rows: readonly Row[]): number[][] {
  const sums = new Map<string, { n: number; sum: number[] }>();
  vectors.forEach((vector, n) => {
    const known = sums.get(rows[n]!.question) ?? { n: 0, sum: vector.map(() => 0) };
    known.n++;
    vector.forEach((value, i) => {
      known.sum[i]! += value;
    });
    sums.set(rows[n]!.question, known);
  });
  return vectors.map((vector, n) => {
    const { n: count, sum } = sums.get(rows[n]!.question)!;
    return vector.map((value, i) => value - sum[i]! / count);
  });
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i]!]);
  const n = a.length;
  for (let i = 0; i < n; i++) {
    const pivot = a
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(a[best]![i]!) ? i + k : best), i);
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = a[k]![i]! / a[i]![i]!;
      for (let j = i; j <= n; j++) a[k]![j]! -= factor * a[i]![j]!;
    }
  }
  return a.map((row, i) => row[n]! / row[i]!);
}

/** Newton's method for a logistic curve with fractional targets. */
function learnScale(
  rows: readonly Row[],
  learnt: Pick<Coefficients, "rank">,
): { intercept: number; slope: number } {
  const x = rows.map((row) => rankOf(bestOf(row, learnt), learnt));
  let [intercept, slope] = [0, 1];
  for (let step = 0; step < 25; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    rows.forEach(({ score, scaleWeight }, i) => {
      const p = 1 / (1 + Math.exp(-(intercept + slope * x[i]!)));
      const [error, curve] = [scaleWeight * (score - p), scaleWeight * p * (1 - p)];
      g0 += error;
      g1 += error * x[i]!;
      h00 += curve;
      h01 += curve * x[i]!;
      h11 += curve * x[i]! ** 2;
    });
    const determinant = h00 * h11 - h01 * h01;
    intercept += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return { intercept, slope };
}

const predict = (row: Row, learnt: Coefficients): number =>
  1 / (1 + Math.exp(-(learnt.intercept + learnt.slope * rankOf(bestOf(row, learnt), learnt))));

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function report(how: string, rows: readonly Row[], guesses: readonly number[]): void {
  for (const set of new Set(rows.map((row) => row.set))) {
    const chosen = rows.flatMap((row, i) => (row.set === set ? [[row.score, guesses[i]!] as const] : []));
    const [truth, guess] = [chosen.map(([score]) => score), chosen.map(([, own]) => own)];
    const classes = (values: readonly number[]) => values.map((value) => value >= 0.5);
    const [constant, all] = [average(truth), chosen.length];
    const flat = truth.map(() => constant);
    const band = guess.filter((value) => value > 0.46 && value < 0.54).length / all;
    const f1 = macroF1(classes(truth), classes(guess), [true, false]);
    console.log(
      `${how.padEnd(18)} ${set.padEnd(26)} n ${all}  r ${pearson(truth, guess).toFixed(3)}  rmse ${rmse(truth, guess).toFixed(3)} (constant ${rmse(truth, flat).toFixed(3)})  macro-F1 ${f1.toFixed(3)}  in .46-.54: ${band.toFixed(3)}`,
    );
  }
}

function heldOut(rows: readonly Row[], groupOf: (row: Row) => string): number[] {
  const groups = [...new Set(rows.map(groupOf))].sort();
  const fold = new Map(groups.map((group, i) => [group, i % folds]));
  const guesses = new Array<number>(rows.length).fill(0);
  for (let k = 0; k < Math.min(folds, groups.length); k++) {
    const learnt = learn(rows.filter((row) => fold.get(groupOf(row)) !== k));
    rows.forEach((row, i) => {
      if (fold.get(groupOf(row)) === k) guesses[i] = predict(row, learnt);
    });
  }
  return guesses;
}

const args = process.argv.slice(2);
const rows = args.filter((argument) => !argument.startsWith("--")).flatMap(readSet);
report(
  "other questions",
  rows,
  heldOut(rows, ({ question }) => question),
);
report(
  "other sets",
  rows,
  heldOut(rows, ({ set }) => set),
);
const learnt = learn(rows);
console.log(JSON.stringify(learnt));
if (args.includes("--write")) {
  const file = new URL("../src/reasoning/by-rule/grading/coefficients.ts", import.meta.url);
  const head = readFileSync(file, "utf8").split("export const coefficients")[0]!;
  const rounded = JSON.stringify(
    learnt,
    (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value),
    2,
  );
  writeFileSync(
    file,
    `${head}export const coefficients: Coefficients = ${rounded.replace(/"(\w+)":/g, "$1:")};\n`,
  );
}
