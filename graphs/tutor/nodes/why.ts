import { type NodeFactory, say } from "../node.ts";
import { stillAsked } from "../opening.ts";

/** Why the open question was asked; what it tests is not named where that would answer it. */
export const why: NodeFactory = (deps) => (state, tools) => {
  const { open } = state;
  const question = stillAsked(deps.bank, open);
  if (!open || !question) return { work: { said: [say(tools, "No question is open.")] } };
  const statement = deps.bank.question(open.question)?.statement ?? "";
  const text = deps.reasoner().tells(statement, question)
    ? open.why.replace(
        `It tests: ${statement}`,
        "What it tests would tell too much; you see it in the answer.",
      )
    : open.why;
  return { work: { said: [say(tools, text)] } };
};
