import type { NodeFactory } from "../node.ts";

/** Keeps the episode: what the tutor will think of when this objective comes again. */
export const remember: NodeFactory = (deps) => async (state, tools) => {
  const { work, turn } = state;
  const attempt = work.attempt ? await deps.memory.attempt(work.attempt) : undefined;
  if (!attempt || attempt.attempt.verdict === "withdrawn" || work.reflection === undefined)
    return { work: {} };
  const { objective, topic, question, verdict } = attempt.attempt;
  await deps.memory.rememberEpisode(`${turn.id}/remember`, {
    id: `e-${turn.id}`,
    session: tools.session,
    attempt: attempt.attempt.id,
    objective,
    topic,
    question,
    at: turn.at,
    verdict,
    missed: work.missed ?? [],
    misconceptions: work.misconceptions ?? [],
    reflection: work.reflection,
  });
  return { work: {} };
};
