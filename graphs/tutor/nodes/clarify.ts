import { type NodeFactory, say } from "../node.ts";
import { asShown } from "../opening.ts";
import { withoutPreface } from "../remind.ts";

/** Says what the open question means. It keeps waiting. */
export const clarify: NodeFactory = (deps) => async (state, tools) => {
  const { open, work } = state;
  const banked = open ? deps.bank.question(open.question) : undefined;
  if (!open || !banked) return { work: {} };
  const { value, notices } = await deps.reasoner().clarify(
    {
      question: asShown(banked.question, open),
      prompt: [withoutPreface(deps, open), open.followUp?.text].filter(Boolean).join("\n\n"),
      text: work.text ?? "",
    },
    tools.call(),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  return { work: { said: [say(tools, value)], notices } };
};
