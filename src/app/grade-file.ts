import { z } from "zod";
import type { AnswerVerdict, HeldMisconception, PointVerdict } from "../domain/grade.ts";
import { inputs } from "../messages/inputs.ts";
import { type Examiner, ruleExaminer } from "./examiner.ts";

/** One graded answer, as `viva grade` prints it. `score` is null when the verdict is `ungraded`. */
export interface GradedLine {
  readonly id: string;
  readonly score: number | null;
  readonly estimate: number;
  readonly verdict: AnswerVerdict;
  readonly points: readonly PointVerdict[];
  readonly grader: string;
  /** The row's misconceptions that the answer holds; absent when none. */
  readonly misconceptions?: readonly HeldMisconception[];
  /** Why it is ungraded. */
  readonly reason?: string;
}

/** A line's outcome. `line` is 1-based; a fault says what is wrong with that line and stops nothing. */
export type LineOutcome =
  | { readonly kind: "graded"; readonly line: number; readonly value: GradedLine; readonly row: AnswerRow }
  | { readonly kind: "fault"; readonly line: number; readonly message: string };

const text = z.string().max(1_000_000);
const label = z.union([z.string().min(1), z.number()]).transform(String);
const pointSchema = z.object({
  id: label.optional(),
  text: text.min(1),
  weight: z.number().positive().default(1),
  accept: z.array(text.min(1)).default([]),
  contrary: z.array(text.min(1)).optional(),
  order: z.array(text.min(1)).min(2).optional(),
});

const misconceptionSchema = z.object({
  id: label.optional(),
  claim: text.min(1),
  correction: text.default(""),
  cost: z.number().positive().max(1).default(0.25),
  accept: z.array(text.min(1)).default([]),
});

const rowSchema = z
  .object({
    id: label.optional(),
    question: text.default(""),
    reference: text.nullish(),
    references: z.array(text).nullish(),
    points: z.array(pointSchema).nullish(),
    hints: z.array(text).nullish(),
    misconceptions: z.array(misconceptionSchema).nullish(),
    answer: text.nullable().transform((answer) => answer ?? ""),
    score: z.number().min(0).max(1).optional(),
  })
  .refine(
    (row) =>
      (row.points?.length ?? 0) > 0 || [row.reference, ...(row.references ?? [])].some((one) => one?.trim()),
    inputs.noReference,
  );
export type AnswerRow = z.infer<typeof rowSchema>;

/**
 * Grades answers as their lines come: each line of JSON gives one outcome, in order; empty lines give none.
 * Never rejects for what a line holds. Ends early when the examiner must stop.
 */
export async function* gradeLines(
  lines: AsyncIterable<string> | Iterable<string>,
  examiner: Examiner = ruleExaminer,
): AsyncGenerator<LineOutcome> {
  let line = 0;
  for await (const raw of lines) {
    line++;
    const content = line === 1 ? raw.replace(/^\ufeff/, "") : raw;
    if (content.trim() === "") continue;
    if (examiner.spent()) return;
    yield await gradeLine(content, line, examiner);
  }
}

async function gradeLine(content: string, line: number, examiner: Examiner): Promise<LineOutcome> {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    return { kind: "fault", line, message: inputs.line(line, inputs.notJson((error as Error).message)) };
  }
  const parsed = rowSchema.safeParse(data);
  if (!parsed.success) return { kind: "fault", line, message: inputs.line(line, faultOf(parsed.error)) };
  const value = await gradeRow(parsed.data, line, examiner);
  return { kind: "graded", line, value, row: parsed.data };
}

function faultOf({ issues }: z.ZodError): string {
  const [first] = issues;
  const path = first?.path.join(".") ?? "";
  return path === "" ? (first?.message ?? inputs.unreadableLine) : `${path}: ${first!.message}`;
}

async function gradeRow(row: AnswerRow, line: number, examiner: Examiner): Promise<GradedLine> {
  const grade = await examiner.grade({
    question: row.question,
    references: [row.reference, ...(row.references ?? [])].filter((one): one is string =>
      Boolean(one?.trim()),
    ),
    points: (row.points ?? []).map(({ id, order, ...point }, at) => ({
      id: id ?? `point-${at + 1}`,
      ...point,
      ...(order === undefined ? {} : { order }),
    })),
    hints: row.hints ?? [],
    misconceptions: (row.misconceptions ?? []).map(({ id, ...held }, at) => ({
      id: id ?? `misconception-${at + 1}`,
      ...held,
    })),
    answer: row.answer,
  });
  return {
    id: row.id ?? String(line),
    score: grade.score === null ? null : round(grade.score),
    estimate: round(grade.estimate),
    verdict: grade.verdict,
    points: grade.points,
    grader: grade.grader.name,
    ...(grade.misconceptions.length > 0 ? { misconceptions: grade.misconceptions } : {}),
    ...(grade.reason === undefined ? {} : { reason: grade.reason }),
  };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
