import { chat } from "../../../src/messages/chat.ts";
import { tutor } from "../../../src/messages/tutor.ts";
import { type NodeFactory, say } from "../node.ts";
import { stillAsked } from "../opening.ts";

/** Why the open question was asked; what it tests is not named where that would answer it. */
export const why: NodeFactory = (deps) => (state, tools) => {
  const { open } = state;
  const question = stillAsked(deps.bank, open);
  if (!open || !question) return { work: { said: [say(tools, tutor.noQuestionOpen)] } };
  const statement = deps.bank.question(open.question)?.statement ?? "";
  const text = deps.reasoner().tells(statement, question)
    ? open.why.replace(chat.why.goal(statement), tutor.whyTells)
    : open.why;
  return { work: { said: [say(tools, text)] } };
};
