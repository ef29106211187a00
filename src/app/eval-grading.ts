import { createReadStream } from "node:fs";
import { VivaError } from "../domain/errors.ts";
import { correctFrom, wrongBelow } from "../domain/grade.ts";
import { accuracy, macroF1, quadraticKappa } from "../domain/metrics/agreement.ts";
import { mean, pearson, rmse } from "../domain/metrics/correlation.ts";
import { inputs } from "../messages/inputs.ts";
import { isBlank } from "../reasoning/by-rule/grading/blank.ts";
import type { Examiner } from "./examiner.ts";
import { gradeLines } from "./grade-file.ts";
import { InputLines } from "./input-lines.ts";

/** Agreement of the estimates with the scores. Shares are 0..1; an ungraded answer counts with its estimate. */
export interface Agreement {
  readonly n: number;
  /** Pearson's r. */
  readonly r: number;
  readonly rmse: number;
  /** What the scores' own mean would get. */
  readonly rmse_constant: number;
  /** Quadratic weighted kappa over wrong, partly, correct. */
  readonly qwk: number;
  /** Two classes: positive from a score of .5 on. */
  readonly accuracy2: number;
  readonly macro_f1_2: number;
  /** The share of answers that were left ungraded. */
  readonly ungraded: number;
}

/** What `viva eval grading` prints: all rows, and those with an answer in them. */
export interface GradingReport extends Agreement {
  readonly non_empty: Agreement;
  /** How many answers each grader graded; only when a model took part. */
  readonly graders?: Readonly<Record<string, number>>;
}

export interface ScoredEstimate {
  readonly score: number;
  readonly estimate: number;
  readonly ungraded: boolean;
  readonly empty: boolean;
}

/** Grades a file of labelled answers and compares. Rejects with `bad-input` naming the line, or `file-unreadable`. */
export async function evalGrading(
  file: string,
  by: { examiner?: Examiner; onRow?: (rows: number) => void } = {},
): Promise<GradingReport> {
  const { examiner, onRow = () => undefined } = by;
  const graders: Record<string, number> = {};
  const rows: ScoredEstimate[] = [];
  const lines = new InputLines(createReadStream(file));
  try {
    for await (const outcome of gradeLines(lines, examiner)) {
      if (outcome.kind === "fault") throw badInput(`${file}: ${outcome.message}`);
      const { row, value, line } = outcome;
      if (row.score === undefined) throw badInput(inputs.noScore(file, line));
      rows.push({
        score: row.score,
        estimate: value.estimate,
        ungraded: value.verdict === "ungraded",
        empty: isBlank(row.answer),
      });
      graders[value.grader] = (graders[value.grader] ?? 0) + 1;
      onRow(rows.length);
    }
  } catch (error) {
    if (error instanceof VivaError) throw error;
    throw new VivaError("file-unreadable", ...inputs.unreadable(file), error);
  }
  if (rows.length === 0) throw badInput(inputs.noRows(file));
  return { ...gradingReport(rows), ...(examiner ? { graders } : {}) };
}

const badInput = (what: string): VivaError => new VivaError("bad-input", ...inputs.grading(what));

export function gradingReport(rows: readonly ScoredEstimate[]): GradingReport {
  return { ...agreement(rows), non_empty: agreement(rows.filter(({ empty }) => !empty)) };
}

const classOf = (score: number): number => (score < wrongBelow ? 0 : score < correctFrom ? 1 : 2);

function agreement(rows: readonly ScoredEstimate[]): Agreement {
  const truth = rows.map(({ score }) => score);
  const guess = rows.map(({ estimate }) => estimate);
  const middle = mean(truth);
  const positive = (values: readonly number[]) => values.map((value) => value >= 0.5);
  return {
    n: rows.length,
    r: pearson(truth, guess),
    rmse: rmse(truth, guess),
    rmse_constant: rmse(
      truth,
      truth.map(() => middle),
    ),
    qwk: quadraticKappa(truth.map(classOf), guess.map(classOf), 3),
    accuracy2: accuracy(positive(truth), positive(guess)),
    macro_f1_2: macroF1(positive(truth), positive(guess), [true, false]),
    ungraded: mean(rows.map(({ ungraded }) => (ungraded ? 1 : 0))),
  };
}
