import { type NodeFactory, say } from "../node.ts";

const words = { 1: "guessing", 2: "fairly sure", 3: "certain" } as const;

/** Notes how sure the learner is, before the grade. */
export const sure: NodeFactory = () => (state, tools) => {
  const { open, work } = state;
  if (!open || !work.confidence) return { work: { said: [say(tools, "No question is open.")] } };
  return {
    open: { ...open, confidence: work.confidence },
    work: { said: [say(tools, `Noted for this question: ${words[work.confidence]}.`)] },
  };
};
