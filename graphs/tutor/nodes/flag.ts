import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";

const speaksOfLast = /\b(last|previous|former|before)\b/i;

/** Retires a question that the learner calls wrong: the open one, or with "last" the one answered before. */
export const flag: NodeFactory = (deps) => async (state, tools) => {
  const { open, last, turn, work } = state;
  const reason = work.text ?? "";
  const meansLast = last !== null && (open === null || speaksOfLast.test(reason));
  const question = meansLast ? last.question : open?.question;
  if (question === undefined) return { flagged: null, work: { said: [say(tools, tutor.flag.nothing)] } };
  await deps.memory.retireQuestion(`${turn.id}/flag`, {
    question,
    reason: reason.slice(0, 2_000),
    at: turn.at,
    session: tools.session,
  });
  const said = say(tools, tutor.flag.retired(question));
  const wasOpen = !meansLast || open?.question === question;
  if (wasOpen) return { open: null, flagged: { question, wasOpen }, work: { said: [said] } };
  remind(deps, state, tools);
  return { flagged: { question, wasOpen }, work: { said: [said] } };
};
