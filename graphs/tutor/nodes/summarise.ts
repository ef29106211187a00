import type { WindowMessage } from "../../../src/domain/turn-input.ts";
import type { NodeFactory } from "../node.ts";
import { windowSize } from "../state.ts";

/** Longest text of one message in the window, in characters. */
const messageLength = 600;
/** So many messages leave together, so that a summary is not made every turn. */
const leavingTogether = 8;
/** Bound on the summary, in characters. */
const summaryLength = 1_000;

/** Moves this turn into the window; what no longer fits becomes part of the summary. */
export const summarise: NodeFactory = (deps) => async (state, tools) => {
  const { work, turn } = state;
  const said = (work.said ?? []).map(({ text }) => text).join("\n");
  const added: WindowMessage[] = [
    ...(work.to === "open" ? [] : [{ role: "learner", content: clip(turn.text) } as const]),
    ...(said === "" ? [] : [{ role: "tutor", content: clip(said) } as const]),
  ];
  const window = [...state.window, ...added];
  if (window.length < windowSize + leavingTogether) return { window };
  const leaving = window.slice(0, window.length - windowSize);
  const { value } = await deps.reasoner().summarise({ summary: state.summary, leaving }, tools.call());
  return { window: window.slice(-windowSize), summary: value.slice(0, summaryLength) };
};

function clip(text: string): string {
  return text.length <= messageLength ? text : `${text.slice(0, messageLength - 1)}…`;
}
