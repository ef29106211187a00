import type { OpenQuestionState } from "../../../src/domain/open-question.ts";
import { relevantEpisodes } from "../choose.ts";
import type { NodeFactory } from "../node.ts";
import { openingOf, optionOrder, practiceNotice, questionEvent } from "../opening.ts";
import { recentSize } from "../state.ts";

/** Words the chosen question and opens it. */
export const compose: NodeFactory = (deps) => async (state, tools) => {
  const { selection } = state.work;
  const banked = selection ? deps.bank.question(selection.question) : undefined;
  const topic = deps.bank.topics().find(({ id }) => id === banked?.topic);
  if (!selection || !banked || !topic) return { work: {} };

  const { objective, question } = banked;
  const shown = state.work.to === "open" ? openingOf(state.work.text)?.text : undefined;
  const { value, notices } =
    shown === undefined
      ? await deps.reasoner().compose(
          {
            question,
            topic,
            why: selection.why,
            episodes: await relevantEpisodes(deps, banked),
            window: state.window,
          },
          tools.call(),
        )
      : { value: shown, notices: [] };
  const told = selection.practice && !state.practice ? [...notices, practiceNotice] : notices;
  for (const notice of told) tools.emit({ type: "notice", ...notice });
  const order = optionOrder(question, state.turn.id);
  const open: OpenQuestionState = {
    question: question.id,
    objective,
    topic: banked.topic,
    text: value,
    ...(order ? { order } : {}),
    why: selection.why,
    hints: 0,
  };
  tools.emit(questionEvent(question, open));
  return {
    open,
    aside: state.aside.filter((left) => left.question !== question.id),
    recent: [...state.recent.filter((id) => id !== objective), objective].slice(-recentSize),
    lastQuestion: question.id,
    practice: selection.practice,
    work: { asked: question.id, said: [{ kind: "question", text: value }], notices: told },
  };
};
