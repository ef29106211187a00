/**
 * Learns how the verdict on a rubric point follows from an answer by words and phrasings alone, for rubrics with hardly any
 * wordings, as those of questions made from a learner's own documents: among few wordings the share that falls to one says
 * little, so the space of claims is left out.
 *
 *   npx tsx scripts/train-thin-points.ts ANSWERS_DIR… KNOWLEDGE_DIR [--write]
 *
 * Learnt on the built-in rubrics as they are: cut down to two wordings, most answers that hold a word of a point meet it,
 * since people answer what was asked; curves learnt so credit any word of the subject. Prints what is held out by question
 * (8 folds); `--write` puts the curves into thin-point-coefficients.ts.
 */
import { writeFileSync } from "node:fs";
import type { PointCurves } from "../src/reasoning/by-rule/grading/curves.ts";
import { wordFeatureNames } from "../src/reasoning/by-rule/grading/feature-set.ts";
import { softmax } from "../src/reasoning/by-rule/grading/point-belief.ts";
import { answerExamples } from "./support/point-examples.ts";
import { type Curve, type Example, learnCurves } from "./support/softmax-regression.ts";

const penalty = 20;
const folds = 8;
const classes: Record<string, readonly number[]> = {
  met: [1, 0, 0],
  partly: [0.5, 0.5, 0],
  missed: [0, 1, 0],
  contradicted: [0, 0, 1],
};

const folders = process.argv.slice(2).filter((argument) => argument !== "--write");
const knowledge = folders.pop() ?? "";
const rows = answerExamples(folders, knowledge).flatMap(
  ({ kind, question, rubric, findings, truth, weight }) =>
    findings.map(({ features }, at) => ({
      question,
      labelled: kind === "labelled",
      example: {
        values: wordFeatureNames.map((name) => features[name]),
        classes: classes[truth[rubric.points[at]!.point.id] ?? "missed"]!,
        weight,
      } satisfies Example,
    })),
);
const questions = [...new Set(rows.map(({ question }) => question))].sort();
const foldOf = new Map(questions.map((id, at) => [id, at % folds]));
const learn = (own: typeof rows) =>
  learnCurves(
    own.map(({ example }) => example),
    penalty,
  );
let [right, loss] = [0, 0];
for (let k = 0; k < folds; k++) {
  const curves = learn(rows.filter(({ question }) => foldOf.get(question) !== k));
  for (const { example } of rows.filter((own) => own.labelled && foldOf.get(own.question) === k)) {
    const shares = softmax(curves.map((curve) => heightOf(curve, example.values)));
    if (shares.indexOf(Math.max(...shares)) === example.classes.indexOf(Math.max(...example.classes)))
      right++;
    loss -= example.classes.reduce((sum, share, c) => sum + share * Math.log(shares[c]! + 1e-6), 0);
  }
}
const { length: judged } = rows.filter(({ labelled }) => labelled);
console.log(
  `${judged} points held out: right ${(right / judged).toFixed(3)}, log loss ${(loss / judged).toFixed(3)}`,
);

function heightOf({ intercept, weights }: Curve, values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * weights[i]!, intercept);
}

if (process.argv.includes("--write")) {
  const [met, missed, contradicted] = learn(rows).map(({ intercept, weights }) => ({
    intercept,
    weights: Object.fromEntries(wordFeatureNames.map((name, i) => [name, weights[i]!])),
  }));
  const curves: PointCurves = { met: met!, missed: missed!, contradicted: contradicted! };
  const body = JSON.stringify(
    curves,
    (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value),
    2,
  ).replace(/"(\w+)":/g, "$1:");
  writeFileSync(
    new URL("../src/reasoning/by-rule/grading/thin-point-coefficients.ts", import.meta.url),
    `import type { PointCurves } from "./curves.ts";\n\n/** Learnt by scripts/train-thin-points.ts. */\nexport const thinPointCoefficients: PointCurves = ${body};\n`,
  );
}
