import type { TutorEvent } from "../../../src/domain/events.ts";
import type { OpenQuestionState } from "../../../src/domain/open-question.ts";
import type { Question } from "../../../src/domain/question.ts";
import { shuffle } from "../../../src/domain/shuffle.ts";
import type { NodeFactory } from "../node.ts";
import { recentSize } from "../state.ts";

/** Words the chosen question and opens it. */
export const compose: NodeFactory = (deps) => async (state, tools) => {
  const { selection } = state.work;
  const banked = selection ? deps.bank.question(selection.question) : undefined;
  const topic = deps.bank.topics().find(({ id }) => id === banked?.topic);
  if (!selection || !banked || !topic) return { work: {} };

  const { objective, question } = banked;
  const episodes = await deps.memory.episodes({
    objective,
    related: relatedTo(deps.bank, objective, banked.topic),
    limit: 2,
  });
  const { value, notices } = await deps
    .reasoner()
    .compose({ question, topic, why: selection.why, episodes, window: state.window }, tools.call());
  for (const notice of notices) tools.emit({ type: "notice", ...notice });
  if (selection.practice) tools.emit({ type: "notice", ...practiceNotice });
  const order = question.kind === "choice" ? orderOf(question, state.turn.id) : undefined;
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
    work: { asked: question.id, said: [{ kind: "question", text: value }], notices },
  };
};

const practiceNotice = {
  code: "practice",
  message: "Nothing is due and nothing new is left: this is practice.",
};

/** Objectives of the same topic: an episode there may matter here. */
function relatedTo(bank: Parameters<NodeFactory>[0]["bank"], objective: string, topic: string): string[] {
  return bank
    .objectives()
    .filter((other) => other.topic === topic && other.id !== objective)
    .map(({ id }) => id);
}

function orderOf(question: Extract<Question, { kind: "choice" }>, key: string): string[] {
  return shuffle(question.options, key).map(({ id }) => id);
}

/** The question as the edges show it; options keep their identity whatever their order. */
export function questionEvent(
  question: Question,
  open: OpenQuestionState,
): TutorEvent & { type: "question" } {
  const options =
    question.kind === "choice"
      ? (open.order ?? []).flatMap((id) => question.options.find((option) => option.id === id) ?? [])
      : undefined;
  return {
    type: "question",
    id: open.question,
    objective: open.objective,
    topic: open.topic,
    kind: question.kind,
    text: open.text,
    ...(options ? { options: [...options] } : {}),
    difficulty: question.difficulty,
  };
}
