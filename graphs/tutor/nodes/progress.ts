import { progressOf } from "../../../src/domain/progress.ts";
import { progressText } from "../../../src/domain/progress-text.ts";
import { type NodeFactory, say } from "../node.ts";
import { remind } from "../remind.ts";

/** How the learner is doing, counted from what is stored. */
export const progress: NodeFactory = (deps) => async (state, tools) => {
  const report = progressOf({
    topics: deps.bank.topics(),
    objectives: deps.bank.objectives(),
    learner: await deps.memory.learner(),
    totals: await deps.memory.totals(),
    now: deps.clock.now(),
  });
  const said = say(tools, progressText(report));
  remind(deps, state, tools);
  return { work: { said: [said] } };
};
