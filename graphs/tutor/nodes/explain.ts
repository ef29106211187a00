import { findTerm } from "../../../src/domain/find-term.ts";
import { type NodeFactory, say } from "../node.ts";
import { cite, passagesOf } from "../passages.ts";
import { remind } from "../remind.ts";

/** Answers a question of the learner's from the sources; the open question keeps waiting. */
export const explain: NodeFactory = (deps) => async (state, tools) => {
  const query = state.work.text ?? "";
  const passages = await passagesOf(deps.library, state.work.passages);
  const term = findTerm(deps.bank.terms(), query);
  const { value, notices } = await deps.reasoner().explain(
    {
      query,
      passages,
      covered: state.work.covered ?? false,
      ...(term ? { term } : {}),
      window: state.window,
      summary: state.summary,
    },
    tools.call({ stream: true }),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  const said = say(tools, value.text);
  cite(tools, value.cited);
  remind(deps, state, tools);
  return { cited: value.cited.map(({ id }) => id), work: { said: [said], notices } };
};
