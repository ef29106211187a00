import type { NodeFactory } from "../node.ts";

/** Writes what was said and what is open, once for this turn. */
export const close: NodeFactory = (deps) => async (state, tools) => {
  const { work, turn, open, focus } = state;
  await deps.memory.closeTurn(`${turn.id}/close`, {
    session: tools.session,
    turn: turn.id,
    at: turn.at,
    said: [
      ...(work.said ?? []),
      ...(work.notices ?? []).map(({ message }) => ({ kind: "notice", text: message }) as const),
    ],
    ...(work.asked === undefined ? {} : { asked: work.asked }),
    ...(open ? { open } : {}),
    ...(focus ? { topic: focus } : {}),
    finished: work.finished === true && open === null,
  });
  return { work: null };
};
