import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";

/** Notes how sure the learner is, before the grade. */
export const sure: NodeFactory = () => (state, tools) => {
  const { open, work } = state;
  if (!open || !work.confidence) return { work: { said: [say(tools, tutor.noQuestionOpen)] } };
  return {
    open: { ...open, confidence: work.confidence },
    work: { said: [say(tools, tutor.sure.noted(tutor.sure.words[work.confidence]))] },
  };
};
