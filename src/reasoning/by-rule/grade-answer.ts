import { type Grade, gradeOf, type Judgement } from "../../domain/grade.ts";
import type { Misconception, OpenQuestion, RubricPoint, Term } from "../../domain/question.ts";
import { isBlank } from "./grading/blank.ts";
import { judgeByReference } from "./grading/by-reference.ts";
import { judgeByRule, ruleGrader } from "./judge.ts";

/** An answer with what it is graded against: rubric points, or else at least one reference answer. */
export interface AnswerTask {
  readonly question: string;
  readonly points: readonly RubricPoint[];
  readonly references: readonly string[];
  readonly answer: string;
  /** What the answerer was shown: copied words earn nothing. */
  readonly hints?: readonly string[];
  /** Wrong beliefs that cost points; looked for where there are rubric points. */
  readonly misconceptions?: readonly Misconception[];
}

const noTerms: readonly Term[] = [];
/** Questions by their rubric, so that a pile of answers to one question reads its rubric once. */
const questions = new Map<string, OpenQuestion>();
const keep = 500;

/** Grades one answer of a pile. Pure but for a cache of what was read. */
export function gradeAnswer(task: AnswerTask): Grade {
  return gradeOf(judgeAnswer(task));
}

/** The judgement behind such a grade. */
export function judgeAnswer(task: AnswerTask): Judgement {
  return task.points.length > 0 ? judgeByPoints(task) : judgeByReferences(task);
}

function judgeByPoints(task: AnswerTask): Judgement {
  const question = questionOf(task);
  return judgeByRule({ question, answer: task.answer, passages: [] }, { terms: noTerms });
}

function judgeByReferences({ question, references, answer, hints = [] }: AnswerTask): Judgement {
  const empty = { misconceptions: [], grader: ruleGrader };
  const { points, estimate, unsure } = judgeByReference({ question, references, hints }, answer);
  if (isBlank(answer)) return { ...empty, points, estimate: 0 };
  return { ...empty, points, estimate, ...(unsure === undefined ? {} : { unsure }) };
}

/** The question that a row asks, with the row's rubric and, as its full answer, its references. */
export function questionOf({ question, points, references, ...of }: AnswerTask): OpenQuestion {
  const answer = references.join("\n") || points.map(({ text }) => text).join(". ");
  const { hints = [], misconceptions = [] } = of;
  const key = JSON.stringify([question, points, answer, hints, misconceptions]);
  const known = questions.get(key);
  if (known) return known;
  const made: OpenQuestion = {
    id: "grade/file/row",
    kind: "open",
    form: "explain",
    difficulty: 3,
    prompt: question,
    points: [...points],
    misconceptions: [...misconceptions],
    hints: [...hints],
    answer,
  };
  if (questions.size >= keep) questions.clear();
  questions.set(key, made);
  return made;
}
