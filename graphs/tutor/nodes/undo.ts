import { tutor } from "../../../src/messages/tutor.ts";
import type { BankedQuestion } from "../../../src/ports/bank.ts";
import type { TutorDeps } from "../deps.ts";
import { type NodeFactory, type NodeTools, say } from "../node.ts";
import { remind } from "../remind.ts";
import type { Flagged, TutorStateValue, TutorUpdate } from "../state.ts";

/**
 * Takes the last answer back: it counts as nothing, and its question is open again. Right after a flag it takes the flag
 * back instead.
 */
export const undo: NodeFactory = (deps) => async (state, tools) => {
  const { last, flagged, before, turn } = state;
  if (flagged && before?.label === "flag") return await keepQuestion(deps, { state, tools, flagged });
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
  return {
    last: null,
    open: null,
    work: {
      said: [say(tools, tutor.undo.done)],
      selection: again(banked, tutor.undo.why),
    },
  };
};

interface Keeping {
  readonly state: TutorStateValue;
  readonly tools: NodeTools;
  readonly flagged: Flagged;
}

/** Keeps a question that was flagged the turn before; one that was open then is asked again. */
async function keepQuestion(deps: TutorDeps, { state, tools, flagged }: Keeping): Promise<TutorUpdate> {
  const { question, wasOpen } = flagged;
  await deps.memory.restoreQuestion(`${state.turn.id}/undo`, { question, session: tools.session });
  const banked = wasOpen ? deps.bank.question(question) : undefined;
  if (!banked) {
    const said = say(tools, tutor.undo.flag);
    remind(deps, state, tools);
    return { flagged: null, work: { said: [said] } };
  }
  return {
    flagged: null,
    open: null,
    work: {
      said: [say(tools, tutor.undo.openFlag)],
      selection: again(banked, tutor.undo.whyFlag),
    },
  };
}

/** The same question once more. */
function again({ question, objective, topic }: BankedQuestion, why: string) {
  return {
    question: question.id,
    objective,
    topic,
    reason: { kind: "new", topicStarted: true },
    why,
    practice: false,
  } as const;
}
