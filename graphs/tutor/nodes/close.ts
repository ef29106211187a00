import { intentLabels } from "../../../src/domain/intent.ts";
import type { Before } from "../../../src/ports/reasoner.ts";
import type { NodeFactory } from "../node.ts";
import type { Work } from "../state.ts";

/** Longest message that the next one may point back to, in characters. */
const longestBefore = 2_000;

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
  return { work: null, before: beforeOf(work) };
};

/** What the next message may point back to; only these messages' own words are needed then. */
function beforeOf({ to, text = "", query = text, confirm = "" }: Work): Before | null {
  const label = intentLabels.find((known) => known === to);
  if (label === undefined) return null;
  const pointedTo = label === "ask" ? query : label === "unsure" ? confirm : "";
  return { label, text: pointedTo.slice(0, longestBefore) };
}
