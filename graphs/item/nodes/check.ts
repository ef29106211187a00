import { madeQuestions } from "../../../src/messages/made-questions.ts";
import type { ItemNode } from "../node.ts";

/** Compares the blind solution with the key and the question with its passage and the bank. */
export const check: ItemNode = (maker, context) => async (state) => {
  if (!state.draft || state.solution === null) return { dropped: madeQuestions.nothingToCheck };
  return { faults: await maker.check(state.task, state.draft, state.solution, context) };
};
