import { createReadStream } from "node:fs";
import { z } from "zod";
import { VivaError } from "../domain/errors.ts";
import { type Classification, type IntentLabel, intentLabels } from "../domain/intent.ts";
import type { OpenQuestion, Topic } from "../domain/question.ts";
import { inputs } from "../messages/inputs.ts";
import type { ClassifyInput } from "../ports/reasoner.ts";
import { hearByRule } from "../reasoning/by-rule/in-context.ts";
import type { ModelExaminer } from "./examiner.ts";
import { InputLines } from "./input-lines.ts";

/** What `viva eval intents` prints. Rates are 0..1; a prediction counts as right when `accept` names it. */
export interface IntentReport {
  readonly n: number;
  /** Of all rows, those whose prediction is the label or accepted. */
  readonly correct: number;
  /** Of the rows labelled answer, those predicted neither answer nor accepted. Asking back counts as not taken. */
  readonly answers_not_taken: number;
  /** The part of `answers_not_taken` that was asked back: nothing was done with these, the learner is asked. */
  readonly answers_asked_back: number;
  /** Of the rows for which answer is neither label nor accepted, those predicted answer. */
  readonly non_answers_taken: number;
  /** Of the rows for which unsure is neither label nor accepted, those predicted unsure. */
  readonly asked_back: number;
  /** Label → prediction → number of rows. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const intentRowSchema = z.object({
  open_question: z.string().nullable(),
  text: z.string(),
  label: z.enum(intentLabels),
  accept: z.array(z.enum(intentLabels)).default([]),
});
export type IntentRow = z.infer<typeof intentRowSchema>;

/** Reads labelled messages from JSON lines and examines the classifier by rule on them. */
export async function evalIntents(file: string, topics: readonly Topic[]): Promise<IntentReport> {
  return reportOf(await readRows(file), topics);
}

/** The same with a model behind the rule, row by row, until it must stop: the figures are of the rows up to there. */
export async function evalIntentsWith(
  examiner: Pick<ModelExaminer, "classify" | "spent">,
  { file, topics, onRow }: { file: string; topics: readonly Topic[]; onRow: (rows: number) => void },
): Promise<IntentReport> {
  const judged: (IntentRow & { got: IntentLabel })[] = [];
  for (const row of await readRows(file)) {
    if (examiner.spent()) break;
    judged.push({ ...row, got: await examiner.classify(inputOf(row, topics)) });
    onRow(judged.length);
  }
  return tally(judged);
}

/** A row as the classifier is given it. Rows have only a question's text: an open one is made of it. */
export function inputOf({ open_question, text }: IntentRow, topics: readonly Topic[]): ClassifyInput {
  const open =
    open_question === null ? {} : { open: { question: questionOf(open_question), prompt: open_question } };
  return { text, ...open, graded: true, topics };
}

/** Examines the shipped classifier, or another, on rows. */
export function reportOf(
  rows: readonly IntentRow[],
  topics: readonly Topic[],
  classify: (input: ClassifyInput) => Classification = hearByRule,
): IntentReport {
  return tally(rows.map((row) => ({ ...row, got: classify(inputOf(row, topics)).label })));
}

/** The figures of rows and what each was taken for. */
export function tally(judged: readonly (IntentRow & { readonly got: IntentLabel })[]): IntentReport {
  const confusion: Record<string, Record<string, number>> = {};
  for (const { label, got } of judged) {
    const counts = confusion[label] ?? {};
    confusion[label] = { ...counts, [got]: (counts[got] ?? 0) + 1 };
  }
  const right = ({ label, accept, got }: (typeof judged)[number]) => got === label || accept.includes(got);
  const allows = (row: IntentRow, label: IntentLabel) => row.label === label || row.accept.includes(label);
  const answers = judged.filter(({ label }) => label === "answer");
  const others = judged.filter((row) => !allows(row, "answer"));
  const clear = judged.filter((row) => !allows(row, "unsure"));
  return {
    n: judged.length,
    correct: share(judged, right),
    answers_not_taken: share(answers, (row) => !right(row)),
    answers_asked_back: share(answers, (row) => row.got === "unsure" && !right(row)),
    non_answers_taken: share(others, ({ got }) => got === "answer"),
    asked_back: share(clear, ({ got }) => got === "unsure"),
    confusion,
  };
}

function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;
}

function questionOf(prompt: string): OpenQuestion {
  return {
    id: "eval/intents/row",
    kind: "open",
    form: "explain",
    difficulty: 1,
    prompt,
    points: [],
    misconceptions: [],
    hints: [],
    answer: "",
  };
}

async function readRows(file: string): Promise<IntentRow[]> {
  const rows: IntentRow[] = [];
  let number = 0;
  try {
    for await (const line of new InputLines(createReadStream(file))) {
      number++;
      if (line.trim() !== "") rows.push(intentRowSchema.parse(JSON.parse(line)));
    }
  } catch (error) {
    throw readFault(error, file, number);
  }
  return rows;
}

function readFault(error: unknown, file: string, line: number): VivaError {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const what =
      error instanceof z.ZodError
        ? inputs.faultAt(issue?.message, issue?.path.join("."))
        : inputs.noValidJson;
    return new VivaError("bad-input", ...inputs.intents(file, line, what), error);
  }
  return new VivaError("file-unreadable", ...inputs.unreadable(file), error);
}
