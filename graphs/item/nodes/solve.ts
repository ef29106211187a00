import { madeQuestions } from "../../../src/messages/made-questions.ts";
import type { ItemNode } from "../node.ts";

/** Solves the question blind: from the passage, without its key. */
export const solve: ItemNode = (maker, context) => async (state) => {
  if (!state.draft) return { dropped: madeQuestions.notWritten };
  const step = await maker.solve(state.task, state.draft, context);
  return step.kind === "failed" ? { dropped: step.reason } : { solution: step.value };
};
