import { findTerm } from "../../../src/domain/find-term.ts";
import type { Question } from "../../../src/domain/question.ts";
import { tutor } from "../../../src/messages/tutor.ts";
import type { TutorDeps } from "../deps.ts";
import { type NodeFactory, say } from "../node.ts";
import { stillAsked } from "../opening.ts";
import { cite, passagesOf } from "../passages.ts";
import { remind } from "../remind.ts";
import type { TutorStateValue } from "../state.ts";

/** Answers a question of the learner's from the sources; the open question keeps waiting. */
export const explain: NodeFactory = (deps) => async (state, tools) => {
  const query = state.work.query ?? state.work.text ?? "";
  const open = stillAsked(deps.bank, state.open);
  const passages = await passagesOf(deps.library, state.work.passages);
  const term = findTerm(deps.bank.terms(), query);
  const { value, notices } = await deps.reasoner().explain(
    {
      query,
      passages,
      covered: state.work.covered ?? false,
      ...(term ? { term } : {}),
      ...(open ? { open } : {}),
      window: state.window,
      summary: state.summary,
    },
    tools.call({ stream: true }),
  );
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  const said = say(tools, `${fullAnswer(deps, state, open)}${value.text}`);
  cite(tools, value.cited, open && ((text) => deps.reasoner().tells(text, open)));
  remind(deps, state, tools);
  return { cited: value.cited.map(({ id }) => id), work: { said: [said], notices } };
};

/** "Can we go over that again" after a grade begins with the answer itself. */
function fullAnswer(
  { bank, reasoner }: TutorDeps,
  { work, before, last }: TutorStateValue,
  open: Question | undefined,
): string {
  const examined =
    work.again === "same" && before?.label !== "ask" && last ? bank.question(last.question) : undefined;
  if (!examined || (open && reasoner().tells(examined.question.answer, open))) return "";
  return `${tutor.fullAnswerAgain(examined.question.answer)}\n\n`;
}
