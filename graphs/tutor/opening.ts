import type { TutorEvent } from "../../src/domain/events.ts";
import type { QuestionId, TopicId } from "../../src/domain/ids.ts";
import type { OpenQuestionState } from "../../src/domain/open-question.ts";
import type { Question } from "../../src/domain/question.ts";
import { shuffle } from "../../src/domain/shuffle.ts";
import { chat } from "../../src/messages/chat.ts";
import type { Bank } from "../../src/ports/bank.ts";

/** What the session loop chose for the opening, before the engine was there: the text of its turn. */
export interface Opening {
  readonly question: QuestionId;
  readonly text: string;
  readonly why: string;
  readonly practice: boolean;
  /** The topic that the session was opened for. */
  readonly focus?: TopicId;
}

export const practiceNotice = {
  code: "practice",
  message: chat.practice,
};

export function openingMessage(opening: Opening): string {
  return `/open ${JSON.stringify(opening)}`;
}

/** The opening in a turn's text; undefined when it is none. */
export function openingOf(text = ""): Opening | undefined {
  return text.startsWith("{") ? (JSON.parse(text) as Opening) : undefined;
}

/** The order in which a choice's options are shown: it follows from the turn, so that a rerun shows the same. */
export function optionOrder(question: Question, turn: string): string[] | undefined {
  return question.kind === "choice" ? shuffle(question.options, turn).map(({ id }) => id) : undefined;
}

/** The question as the edges show it; options keep their identity whatever their order. */
export function questionEvent(
  question: Question,
  open: Pick<OpenQuestionState, "question" | "objective" | "topic" | "text" | "order">,
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
    ...(options ? { options } : {}),
    difficulty: question.difficulty,
  };
}

/** The open question with the points that are still asked for: what was credited may be told. */
export function stillAsked(bank: Bank, open: OpenQuestionState | null): Question | undefined {
  const question = open ? bank.question(open.question)?.question : undefined;
  if (!open?.followUp || question?.kind !== "open") return question;
  const { points } = open.followUp;
  return { ...question, points: question.points.filter(({ id }) => points.includes(id)) };
}

/** The question with its options in the order shown, so that "b" means what the learner saw as b. */
export function asShown(question: Question, open: Pick<OpenQuestionState, "order">): Question {
  if (question.kind !== "choice" || !open.order) return question;
  const options = open.order.flatMap((id) => question.options.find((option) => option.id === id) ?? []);
  return { ...question, options };
}
