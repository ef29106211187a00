import { type Grade, type Judgement, mergePoints, scoreOf } from "../../../src/domain/grade.ts";
import type { Question } from "../../../src/domain/question.ts";
import type { JudgeInput } from "../../../src/ports/reasoner.ts";
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
  const question = asShown(banked.question, open);
  const ask = async (input: Omit<JudgeInput, "question" | "passages">) => {
    const { value, notices } = await deps.reasoner().judge({ question, passages, ...input }, tools.call());
    for (const notice of notices) tools.emit({ type: "notice", ...notice });
    return { judgement: value, notices };
  };
  if (!open.followUp || !before?.grade) return { work: await ask({ answer: text }) };

  const { text: shown, points: only } = open.followUp;
  const reply = await ask({ answer: text, only, shown: [shown, before.answer] });
  const amends = { amends: "follow-up" } as const;
  if (before.grade.score !== null || !adds(reply.judgement) || only.length < before.grade.points.length)
    return { work: { ...reply, judgement: amended(before.grade, reply.judgement), ...amends } };
  // Asked for in other words, since nothing could be told from the first: both together are the answer.
  const both = await ask({ answer: `${before.answer}\n${text}` });
  return { work: { ...both, notices: [...reply.notices, ...both.notices], ...amends } };
};

const adds = ({ points }: Judgement): boolean =>
  points.some(({ verdict }) => verdict === "met" || verdict === "partly");

/**
 * What a reply to a follow-up makes of the grade: it wins the points that were asked by its own words alone, and nothing
 * that was credited is lost. An answer that could not be graded can be only when the reply shows something.
 */
function amended(grade: Grade, reply: Judgement): Judgement {
  const points = mergePoints(grade.points, reply.points);
  const ids = new Set(grade.misconceptions.map(({ id }) => id));
  const misconceptions = [...grade.misconceptions, ...reply.misconceptions.filter(({ id }) => !ids.has(id))];
  const { unsure: _, ...judgement } = reply;
  return {
    ...judgement,
    points,
    misconceptions,
    estimate: adds(reply) ? Math.max(grade.estimate, scoreOf(points, misconceptions)) : grade.estimate,
    ...(grade.score === null && !adds(reply) && grade.reason !== undefined ? { unsure: grade.reason } : {}),
  };
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
