import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { gradeOf, type PointVerdictKind, scoreOf, verdictOf } from "../src/domain/grade.ts";
import { quadraticKappa } from "../src/domain/metrics/agreement.ts";
import type { OpenQuestion, Question, RubricPoint } from "../src/domain/question.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import type { Model } from "../src/ports/model.ts";
import { reasonByModel } from "../src/reasoning/by-model/reasoner.ts";
import { reasonByRule } from "../src/reasoning/by-rule/reasoner.ts";
import { contentStems } from "../src/reasoning/by-rule/text/content.ts";

/**
 * What the checks around the model's judge cost: a model that knows each label and quotes the nearest sentence is
 * graded against the labels. 1 would be a perfect judge whose every credit passes; what is missing is set aside by
 * the evidence checks. No real model is called.
 */
interface Labelled {
  readonly question: string;
  readonly answers: readonly { kind: string; text: string; points?: Record<string, PointVerdictKind> }[];
}

const folder = "tests/knowledge/answers/open";
const pack = loadPack("knowledge");
const questions = new Map<string, Question>(
  pack.quizzes.flatMap(({ quiz }) =>
    quiz.objectives.flatMap((objective) =>
      objective.questions.map((question) => [question.id, question] as const),
    ),
  ),
);
const rule = reasonByRule({ terms: () => pack.terms });
const rank = { wrong: 0, partly: 1, correct: 2 };
const rows: { kind: string; label: keyof typeof rank; byRule: string; byModel: string }[] = [];

for (const file of readdirSync(folder)) {
  const { question: id, answers } = parse(readFileSync(join(folder, file), "utf8")) as Labelled;
  const question = questions.get(id);
  if (question?.kind !== "open") continue;
  for (const { kind, text, points } of answers)
    if (points) rows.push(await graded(question, { kind, text, points }));
}
console.table({ "by rule": report("byRule"), "by a model that knows": report("byModel") });

async function graded(
  question: OpenQuestion,
  { kind, text, points }: { kind: string; text: string; points: Record<string, PointVerdictKind> },
) {
  const truth = question.points.map((point) => ({ ...point, verdict: points[point.id] ?? "missed" }));
  const context = {
    signal: new AbortController().signal,
    budget: { take: () => true, spend: () => undefined },
  };
  const input = { question, answer: text, passages: [] };
  const model = knowing(question, text, points);
  const reasoner = reasonByModel({
    model,
    fallback: rule,
    clock: { now: () => 0 },
    sleep: async () => undefined,
  });
  return {
    kind,
    label: verdictOf(scoreOf(truth), truth),
    byRule: gradeOf((await rule.judge(input, context)).value).verdict,
    byModel: gradeOf((await reasoner.judge(input, context)).value).verdict,
  };
}

function knowing(question: OpenQuestion, answer: string, labels: Record<string, PointVerdictKind>): Model {
  const entry = (point: RubricPoint) => ({
    id: point.id,
    reasoning: "The answer was compared with this point.",
    quote: labels[point.id] === "missed" ? "" : nearestSentence(point, answer),
    verdict: labels[point.id] ?? "missed",
    missing: "",
  });
  const text = JSON.stringify({ points: question.points.map(entry), misconceptions: [] });
  return {
    spec: "knowing",
    contextLength: 8192,
    complete: async () => ({ text, tokens: { in: 0, out: 0 }, ms: { first: 0, total: 0 }, finish: "stop" }),
  };
}

function nearestSentence(point: RubricPoint, answer: string): string {
  const claim = new Set([point.text, ...point.accept].flatMap(contentStems));
  const shared = (sentence: string) => contentStems(sentence).filter((stem) => claim.has(stem)).length;
  const sentences = answer.split(/(?<=[.!?;])\s+|\n/).filter((sentence) => sentence.trim().length > 2);
  return sentences.toSorted((a, b) => shared(b) - shared(a))[0] ?? answer;
}

function report(by: "byRule" | "byModel") {
  const sure = rows.filter((row) => row[by] !== "ungraded");
  const share = (of: readonly unknown[], all: readonly unknown[]) =>
    Number((of.length / all.length).toFixed(3));
  const right = rows.filter(({ kind, label }) => kind === "paraphrase" && label === "correct");
  const opposite = rows.filter(({ kind }) => kind === "opposite");
  const kappa = quadraticKappa(
    sure.map(({ label }) => rank[label]),
    sure.map((row) => rank[row[by] as keyof typeof rank]),
    3,
  );
  return {
    answers: rows.length,
    ungraded: share(
      rows.filter((row) => row[by] === "ungraded"),
      rows,
    ),
    kappa: Number(kappa.toFixed(3)),
    "right in other words, wrong": share(
      right.filter((row) => row[by] === "wrong"),
      right,
    ),
    "the opposite, correct": share(
      opposite.filter((row) => row[by] === "correct"),
      opposite,
    ),
  };
}
