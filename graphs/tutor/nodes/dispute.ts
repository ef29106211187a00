import { mergePoints } from "../../../src/domain/grade.ts";
import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { sourceOf } from "../passages.ts";
import { remind } from "../remind.ts";

/** An attempt is read again at most this often: disputing for ever gets nothing. */
const mostDisputes = 2;

/** Reads the points in dispute again, with the learner's reason as data. Judges only; recording is the next node's. */
export const dispute: NodeFactory = (deps) => async (state, tools) => {
  const { last, work } = state;
  const graded = last ? await deps.memory.attempt(last.attempt) : undefined;
  const banked = graded ? deps.bank.question(graded.attempt.question) : undefined;
  if (!graded?.grade || !banked || graded.attempt.verdict === "withdrawn") {
    return ends(tutor.dispute.nothing);
  }
  if (banked.question.kind !== "open") {
    return ends(tutor.dispute.oneAnswer);
  }
  const before = graded.grade;
  const open = before.points.filter(({ verdict }) => verdict !== "met").map(({ id }) => id);
  if (open.length === 0) return ends(tutor.dispute.allCredited);
  if (graded.attempt.disputes >= mostDisputes) {
    return ends(tutor.dispute.twice);
  }
  const section = await sourceOf(deps.library, banked.question);
  const { value, notices } = await deps.reasoner().judge(
    {
      question: banked.question,
      answer: graded.answer,
      only: open,
      reason: work.text ?? "",
      passages: section,
    },
    tools.call(),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  const { unsure, ...judgement } = value;
  const points = mergePoints(before.points, value.points);
  const raised = points.filter((point, index) => point.verdict !== before.points[index]?.verdict);
  const text =
    raised.length > 0 ? tutor.dispute.more(raised.map((point) => point.text)) : tutor.dispute.stands;
  return {
    work: {
      amends: "dispute",
      judgement: {
        ...judgement,
        points,
        ...(unsure !== undefined && before.score === null ? { unsure } : {}),
      },
      said: [say(tools, text)],
      notices,
    },
  };

  function ends(text: string) {
    const said = say(tools, text);
    remind(deps, state, tools);
    return { work: { said: [said] } };
  }
};
