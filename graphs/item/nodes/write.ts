import type { ItemNode } from "../node.ts";

/** Writes the question, or writes it again with what was wrong. */
export const write: ItemNode = (maker, context) => async (state) => {
  const step = await maker.write(state.task, state.faults, context);
  if (step.kind === "failed") return { dropped: step.reason };
  return { draft: step.value, solution: null, drafts: state.drafts + 1 };
};
