/**
 * Learns how the verdict on a rubric point follows from an answer, and the verdict on the answer from its points.
 *
 *   npx tsx scripts/train-points.ts ANSWERS_DIR… KNOWLEDGE_DIR [--write]
 *
 * ANSWERS_DIR: YAML files {question, answers: [{kind, text, points: {id: met | partly | missed | contradicted}}]}.
 * The rubrics give examples too, at lower weights: see support/point-examples.ts. Sealed answers are never read.
 * What is printed is held out by question (8 folds): the points' curves, and the answer's curves over points that were
 * judged by curves which did not see their question. `--write` puts the curves learnt on all into point-coefficients.ts
 * and answer-coefficients.ts, and the trees into assets/point-trees.json.
 */
import { writeFileSync } from "node:fs";
import { quadraticKappa } from "../src/domain/metrics/agreement.ts";
import {
  answerBelief,
  answerFeatureNames,
  answerFeatures,
} from "../src/reasoning/by-rule/grading/answer-belief.ts";
import type { AnswerCurves, LearntCurve, PointModel } from "../src/reasoning/by-rule/grading/curves.ts";
import { doubtOf, likeliestVerdict, lossOf } from "../src/reasoning/by-rule/grading/doubt.ts";
import { pointFeatureNames } from "../src/reasoning/by-rule/grading/feature-set.ts";
import { type JudgedPoint, likeliest, optionsOf } from "../src/reasoning/by-rule/grading/likely.ts";
import { misbeliefIn } from "../src/reasoning/by-rule/grading/open.ts";
import { matchPoint } from "../src/reasoning/by-rule/grading/point-match.ts";
import { learnForest } from "./support/boosted-trees.ts";
import { type AnswerExample, answerExamples, oppositeCounts } from "./support/point-examples.ts";
import { type Curve, type Example, learnCurves } from "./support/softmax-regression.ts";

const folds = 8;
const pointPenalty = 20;
const answerPenalty = 4;
const forestOptions = {
  ...{ rounds: 160, depth: 4, rate: 0.08, least: 20, penalty: 5 },
  ...{ steps: 24, features: 0.5, examples: 0.7 },
};
/** What an answer counts for the verdict on the whole; those to another question of the topic must not pass for long. */
const answerWeights: Partial<Record<AnswerExample["kind"], number>> = {
  labelled: 1,
  next: 0.7,
  model: 0.3,
  denied: 0.1,
};

const pointClasses: Record<string, readonly number[]> = {
  met: [1, 0, 0],
  partly: [0.5, 0.5, 0],
  missed: [0, 1, 0],
  contradicted: [0, 0, 1],
};
const verdicts = ["wrong", "partly", "correct"] as const;

const folders = process.argv.slice(2).filter((argument) => argument !== "--write");
const knowledge = folders.pop() ?? "";
const all = answerExamples(folders, knowledge);
const wholes = all.filter(({ kind }) => answerWeights[kind] !== undefined);
const questions = [...new Set(all.map(({ question }) => question))].sort();
const foldOf = new Map(questions.map((id, at) => [id, (at * 7) % folds]));

function learnPoints(examples: readonly AnswerExample[]): PointModel {
  const points: Example[] = examples.flatMap(({ rubric, findings, truth, weight }) =>
    findings.map(({ features }, at) => ({
      values: pointFeatureNames.map((name) => features[name]),
      classes: pointClasses[truth[rubric.points[at]!.point.id] ?? "missed"]!,
      weight,
    })),
  );
  const [met, missed, contradicted] = learnCurves(points, pointPenalty).map((curve) =>
    named(curve, pointFeatureNames),
  );
  const forest = learnForest(points, forestOptions);
  return { curves: { met: met!, missed: missed!, contradicted: contradicted! }, forest };
}

const named = ({ intercept, weights }: Curve, names: readonly string[]): LearntCurve => ({
  intercept,
  weights: Object.fromEntries(names.map((name, i) => [name, weights[i]!])),
});

interface Whole {
  readonly example: AnswerExample;
  readonly features: ReturnType<typeof answerFeatures>;
  readonly judged: readonly JudgedPoint[];
}

const wholesOf = (examples: readonly AnswerExample[], model: PointModel): Whole[] =>
  examples.map((example) => {
    const judged = example.rubric.points.map(({ point, target }, at) => {
      const finding = example.findings[at]!;
      const match = matchPoint(target, finding, example.reading, model);
      return { point, weight: point.weight, features: finding.features, ...match };
    });
    return {
      example,
      judged,
      features: answerFeatures(judged, misbeliefIn(example.rubric, example.reading)),
    };
  });

function learnAnswers(examples: readonly Whole[]): AnswerCurves {
  const rows = examples.map(({ example, features }) => ({
    values: answerFeatureNames.map((name) => features[name]),
    classes: verdicts.map((verdict) => (verdict === example.verdict ? 1 : 0)),
    weight: answerWeights[example.kind]! * (example.source === "opposite" ? oppositeCounts : 1),
  }));
  const [wrong, partly, correct] = learnCurves(rows, answerPenalty).map((curve) =>
    named(curve, answerFeatureNames),
  );
  return { wrong: wrong!, partly: partly!, correct: correct! };
}

const inFold = (k: number) => (example: AnswerExample) => foldOf.get(example.question) === k;
const heldOut: Whole[] = [];
for (let k = 0; k < folds; k++) {
  const model = learnPoints(all.filter((example) => !inFold(k)(example)));
  heldOut.push(...wholesOf(wholes.filter(inFold(k)), model));
}
const judgedAnswers = heldOut.map((whole) => ({ whole, k: foldOf.get(whole.example.question)! }));
const outcomes = Array.from({ length: folds }, (_, k) => {
  const curves = learnAnswers(judgedAnswers.filter((own) => own.k !== k).map(({ whole }) => whole));
  return judgedAnswers.filter((own) => own.k === k).map(({ whole }) => outcomeOf(whole, curves));
}).flat();

function outcomeOf({ example, features, judged }: Whole, curves: AnswerCurves) {
  const belief = answerBelief(features, curves);
  const verdict = likeliestVerdict(belief);
  const told = judged.map((own) => likeliest(optionsOf(own)));
  const unsure = doubtOf({ belief, verdict, judged, told, held: false }) !== undefined;
  return { example, verdict, unsure, loss: lossOf(verdict, belief) };
}

type Outcome = (typeof outcomes)[number];
const share = (list: readonly boolean[]) => (list.filter(Boolean).length / list.length).toFixed(3);
const rank = (verdict: (typeof verdicts)[number]) => verdicts.indexOf(verdict);
const labelled = outcomes.filter(({ example }) => example.kind === "labelled");
const others = outcomes.filter(({ example }) => example.kind === "next");

function told(name: string, list: readonly Outcome[]): string {
  const graded = list.filter(({ unsure }) => !unsure);
  const kappa = quadraticKappa(
    graded.map(({ example }) => rank(example.verdict)),
    graded.map(({ verdict }) => rank(verdict)),
    3,
  );
  const rephrased = list.filter(
    ({ example }) => example.source === "paraphrase" && example.verdict === "correct",
  );
  const opposite = list.filter(({ example }) => example.source === "opposite");
  return [
    `${name}: ${list.length} answers held out: QWK ${kappa.toFixed(3)}, ungraded ${share(list.map(({ unsure }) => unsure))}`,
    `right in other words: wrong ${share(rephrased.map(({ verdict, unsure }) => verdict === "wrong" && !unsure))}, ungraded ${share(rephrased.map(({ unsure }) => unsure))}`,
    `opposites: correct ${share(opposite.map(({ verdict, unsure }) => verdict === "correct" && !unsure))}`,
  ].join("; ");
}
for (const folder of folders)
  console.log(
    told(
      folder,
      labelled.filter(({ example }) => example.folder === folder),
    ),
  );
console.log(told("all", labelled));
console.log(
  `answers to another question: correct ${share(others.map(({ verdict, unsure }) => verdict === "correct" && !unsure))}, not wrong ${share(others.map(({ verdict, unsure }) => verdict !== "wrong" && !unsure))}`,
);

if (process.argv.includes("--write")) {
  const body = (curves: unknown) =>
    JSON.stringify(
      curves,
      (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value),
      2,
    ).replace(/"(\w+)":/g, "$1:");
  const head =
    "/** Learnt by scripts/train-points.ts; docs/benchmarks.md says how well they do on other questions. */";
  const { curves, forest } = learnPoints(all);
  writeFileSync(new URL("../assets/point-trees.json", import.meta.url), `${JSON.stringify(forest)}\n`);
  const folder = new URL("../src/reasoning/by-rule/grading/", import.meta.url);
  writeFileSync(
    new URL("point-coefficients.ts", folder),
    `import type { PointCurves } from "./curves.ts";\n\n${head}\nexport const pointCoefficients: PointCurves = ${body(curves)};\n`,
  );
  writeFileSync(
    new URL("answer-coefficients.ts", folder),
    `import type { AnswerCurves } from "./curves.ts";\n\n${head}\nexport const answerCoefficients: AnswerCurves = ${body(learnAnswers(heldOut))};\n`,
  );
}
