import { type Grade, type Judgement, mergePoints, shownBy } from "../../../src/domain/grade.ts";
import type { Question } from "../../../src/domain/question.ts";
import type { NodeFactory } from "../node.ts";
import { asShown } from "../opening.ts";
import { passagesOf } from "../passages.ts";

/** Reads the answer against the rubric. Makes a finding and no effect: a replay after this node judges nothing twice. */
export const judge: NodeFactory = (deps) => async (state, tools) => {
  const { open, work } = state;
  const banked = open ? deps.bank.question(open.question) : undefined;
  if (!open || !banked) return { work: {} };
  if (work.to === "give-up") return { work: { judgement: nothingSaid(banked.question) } };

  const passages = await passagesOf(deps.library, work.passages);
  const text = work.text ?? "";
  const before = open.followUp ? await deps.memory.attempt(open.followUp.attempt) : undefined;
  const { value, notices } = await deps.reasoner().judge(
    {
      question: asShown(banked.question, open),
      answer: before ? `${before.answer}\n${text}` : text,
      ...onlyOf(banked.question, open.followUp?.points),
      passages,
    },
    tools.call(),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  if (!before?.grade) return { work: { judgement: value, notices } };
  const points =
    before.grade.score === null ? value.points : shownBy(value.points, { first: before.answer, added: text });
  const again = { ...value, points };
  return { work: { judgement: amended(before.grade, again), notices, amends: "follow-up" } };
};

/** A follow-up about all points is about the answer as a whole, and that is what is judged again. */
function onlyOf(question: Question, points: readonly string[] | undefined): { only?: readonly string[] } {
  if (points === undefined) return {};
  return question.kind === "open" && points.length === question.points.length ? {} : { only: points };
}

/** What was credited stays; a grade that was given is not taken back because the addition can't be read. */
function amended(grade: Grade, again: Judgement): Judgement {
  const { unsure, ...judgement } = again;
  const points = mergePoints(grade.points, again.points);
  return { ...judgement, points, ...(unsure !== undefined && grade.score === null ? { unsure } : {}) };
}

/** "I don't know": every point is missed, and no judge is asked. */
function nothingSaid(question: Question): Judgement {
  const points =
    question.kind === "open" ? question.points : [{ id: "answer", text: question.answer, weight: 1 }];
  return {
    points: points.map(({ id, text, weight }) => ({ id, text, weight, verdict: "missed", missing: text })),
    misconceptions: [],
    estimate: 0,
    grader: { name: "rule", version: "1" },
  };
}
