import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";

/** Takes the last answer back: it counts as nothing, and its question is open again. */
export const undo: NodeFactory = (deps) => async (state, tools) => {
  const { last, turn } = state;
  const graded = last ? await deps.memory.attempt(last.attempt) : undefined;
  const applied = await deps.memory.applied(`${turn.id}/undo`);
  const banked = graded ? deps.bank.question(graded.attempt.question) : undefined;
  if (!last || !graded || !banked || (graded.attempt.verdict === "withdrawn" && !applied)) {
    const said = say(tools, tutor.undo.nothing);
    remind(deps, state, tools);
    return { work: { said: [said] } };
  }
  await deps.memory.amendAttempt(`${turn.id}/undo`, {
    attempt: last.attempt,
    event: { kind: "undo", turn: turn.id, at: turn.at, grade: { withdrawn: true } },
  });
  const { question, objective, topic } = banked;
  return {
    last: null,
    open: null,
    work: {
      said: [say(tools, tutor.undo.done)],
      selection: {
        question: question.id,
        objective,
        topic,
        reason: { kind: "new", topicStarted: true },
        why: tutor.undo.why,
        practice: false,
      },
    },
  };
};
