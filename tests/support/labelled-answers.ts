import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { gradeOf, type PointVerdictKind, scoreOf, verdictOf } from "../../src/domain/grade.ts";
import { quadraticKappa } from "../../src/domain/metrics/agreement.ts";
import { wilson } from "../../src/domain/metrics/wilson.ts";
import type { Question, Term } from "../../src/domain/question.ts";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import { judgeByRule } from "../../src/reasoning/by-rule/judge.ts";

interface LabelledAnswer {
  readonly kind: "paraphrase" | "terse" | "half" | "wrong" | "opposite" | "off-topic";
  readonly text: string | number;
  readonly points?: Readonly<Record<string, PointVerdictKind>>;
  readonly correct?: boolean;
}
export interface Judged {
  readonly question: string;
  readonly kind: LabelledAnswer["kind"];
  readonly truth: "correct" | "partly" | "wrong";
  readonly verdict: "correct" | "partly" | "wrong" | "ungraded";
}

/** How well the examiner by rule agrees with people on the curriculum's own answers. */
export interface AnswerReport {
  readonly n: number;
  /** Quadratic weighted kappa of the three-way verdict over the graded answers. */
  readonly qwk: number;
  readonly ungraded: number;
  /** Share of the right answers in other words that were marked wrong. */
  readonly rightMarkedWrong: number;
  /** Of the answers that say the opposite: share marked correct, with Wilson's 95 % interval. */
  readonly opposite: {
    readonly n: number;
    readonly correct: number;
    readonly interval: readonly [number, number];
  };
}

/** Judges every labelled answer of a folder. */
export function judgeFolder(folder: string): Judged[] {
  const pack = loadPack("knowledge");
  const questions = new Map(
    pack.quizzes.flatMap(({ quiz }) =>
      quiz.objectives.flatMap((objective) =>
        objective.questions.map((question) => [question.id, question] as const),
      ),
    ),
  );
  return readdirSync(folder).flatMap((name) => {
    const file = parse(readFileSync(join(folder, name), "utf8")) as {
      question: string;
      answers: LabelledAnswer[];
    };
    const question = questions.get(file.question);
    if (!question) throw new Error(`${name}: there is no question ${file.question}`);
    return file.answers.map((answer) => judged(question, answer, pack.terms));
  });
}

function judged(question: Question, answer: LabelledAnswer, terms: readonly Term[]): Judged {
  const judgement = judgeByRule({ question, answer: String(answer.text), passages: [] }, { terms });
  return {
    question: question.id,
    kind: answer.kind,
    truth: truthOf(question, answer),
    verdict: gradeOf(judgement).verdict,
  };
}

function truthOf(question: Question, { points, correct }: LabelledAnswer): Judged["truth"] {
  if (question.kind !== "open" || !points) return correct ? "correct" : "wrong";
  const labelled = question.points.map((point) => ({ ...point, verdict: points[point.id] ?? "missed" }));
  return verdictOf(scoreOf(labelled), labelled);
}

const rank = { wrong: 0, partly: 1, correct: 2 } as const;

export function reportOf(answers: readonly Judged[]): AnswerReport {
  const graded = answers.filter(
    (answer): answer is Judged & { verdict: Judged["truth"] } => answer.verdict !== "ungraded",
  );
  const right = answers.filter(({ kind, truth }) => kind === "paraphrase" && truth === "correct");
  const opposite = answers.filter(({ kind }) => kind === "opposite");
  const accepted = opposite.filter(({ verdict }) => verdict === "correct").length;
  return {
    n: answers.length,
    qwk: quadraticKappa(
      graded.map(({ truth }) => rank[truth]),
      graded.map(({ verdict }) => rank[verdict]),
      3,
    ),
    ungraded: 1 - graded.length / answers.length,
    rightMarkedWrong: right.filter(({ verdict }) => verdict === "wrong").length / right.length,
    opposite: {
      n: opposite.length,
      correct: accepted / opposite.length,
      interval: wilson(accepted, opposite.length),
    },
  };
}
