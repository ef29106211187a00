import { type NodeFactory, say } from "../node.ts";
import { sourceOf } from "../passages.ts";

/** The next hint of the ladder. How many are left is not told. */
export const hint: NodeFactory = (deps) => async (state, tools) => {
  const { open } = state;
  const banked = open ? deps.bank.question(open.question) : undefined;
  if (!open || !banked) return { work: {} };
  const section = await sourceOf(deps.library, banked.question);
  const { value, notices } = await deps.reasoner().hint(
    {
      question: banked.question,
      given: open.hints,
      passages: section,
    },
    tools.call(),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  return { open: { ...open, hints: open.hints + 1 }, work: { said: [say(tools, value)], notices } };
};
