import { Annotation } from "@langchain/langgraph";
import type { Notice } from "../../src/domain/events.ts";
import type { Judgement } from "../../src/domain/grade.ts";
import type { AttemptId, ObjectiveId, QuestionId, TopicId, TurnId } from "../../src/domain/ids.ts";
import type { Again, Classification } from "../../src/domain/intent.ts";
import type { OpenQuestionState } from "../../src/domain/open-question.ts";
import type { Confidence } from "../../src/domain/rating.ts";
import type { Selection } from "../../src/domain/selection.ts";
import type { Said } from "../../src/domain/session.ts";
import type { WindowMessage } from "../../src/domain/turn-input.ts";
import type { Before } from "../../src/ports/reasoner.ts";

/** The learner's message that this run answers. */
export interface TurnInput {
  readonly id: TurnId;
  readonly text: string;
  /** ms since 1970 */
  readonly at: number;
}

/** Where a message goes: an intent, or a command that no free text leads to. */
export type Destination = Classification["label"] | "undo" | "why" | "sources" | "sure" | "open";

/** The work of one turn: emptied when the next begins, so that the state stays small. */
export interface Work {
  readonly to?: Destination;
  /** The message without its command or confidence mark. */
  readonly text?: string;
  /** For a question whose words name nothing: what it speaks of, the same once more or further things. */
  readonly again?: Again;
  /** The words that a "yes" would take as the answer. */
  readonly confirm?: string;
  /** What the explanation is looked up by. */
  readonly query?: string;
  readonly topic?: TopicId;
  readonly unknownTopic?: string;
  readonly topicChanged?: boolean;
  readonly confidence?: Confidence;
  /** Ids of the retrieved passages, best first, and whether they cover the query. */
  readonly passages?: readonly string[];
  readonly covered?: boolean;
  readonly judgement?: Judgement;
  /** The question that this turn's answer was given to: `open` is emptied as soon as it is recorded. */
  readonly answered?: OpenQuestionState;
  readonly attempt?: AttemptId;
  /** Why an attempt is judged again: a follow-up's answer or a dispute's reason. */
  readonly amends?: "follow-up" | "dispute";
  readonly missed?: readonly string[];
  readonly misconceptions?: readonly string[];
  readonly reflection?: string;
  readonly selection?: Selection & { readonly why: string; readonly practice: boolean };
  readonly nothingLeft?: boolean;
  readonly said?: readonly Said[];
  readonly notices?: readonly Notice[];
  readonly asked?: QuestionId;
  readonly finished?: boolean;
}

/** The last answer that was recorded: what a dispute, an undo or `/sources` speaks of. */
export interface LastAttempt {
  readonly attempt: AttemptId;
  readonly question: QuestionId;
}

/** The question that was flagged last, and whether it was the open one: what an undo right after a flag speaks of. */
export interface Flagged {
  readonly question: QuestionId;
  readonly wasOpen: boolean;
}

/** Replaces a channel; `said` and `notices` of the work are appended to, `null` empties it. */
const mergeWork = (work: Work, update: Work | null): Work => {
  if (update === null) return {};
  const said = update.said ? [...(work.said ?? []), ...update.said] : work.said;
  const notices = update.notices ? [...(work.notices ?? []), ...update.notices] : work.notices;
  return { ...work, ...update, ...(said ? { said } : {}), ...(notices ? { notices } : {}) };
};

const replaced = <T>(initial: T) => Annotation<T>({ reducer: (_, next) => next, default: () => initial });

/** The channels: plain, small, serializable. Bounded: the transcript is a table of the memory. */
export const TutorState = Annotation.Root({
  turn: replaced<TurnInput>({ id: "", text: "", at: 0 }),
  work: Annotation<Work, Work | null>({ reducer: mergeWork, default: () => ({}) }),
  window: replaced<readonly WindowMessage[]>([]),
  summary: replaced<string>(""),
  open: replaced<OpenQuestionState | null>(null),
  focus: replaced<TopicId | null>(null),
  recent: replaced<readonly ObjectiveId[]>([]),
  lastQuestion: replaced<QuestionId | null>(null),
  last: replaced<LastAttempt | null>(null),
  flagged: replaced<Flagged | null>(null),
  /** What the turn before was taken for: some messages mean nothing without it. */
  before: replaced<Before | null>(null),
  /** Whether the last question was practice: that is said when it begins. */
  practice: replaced<boolean>(false),
  /** Questions put aside by a change of topic: asked again when the learner comes back to theirs. */
  aside: replaced<readonly OpenQuestionState[]>([]),
  /** Passages of the last explanation or grade, for `/sources`. */
  cited: replaced<readonly string[]>([]),
});

export type TutorStateValue = typeof TutorState.State;
export type TutorUpdate = typeof TutorState.Update;

/** Messages kept in the window; what leaves it goes into the summary. */
export const windowSize = 12;
/** Questions put aside that are remembered. */
export const asideSize = 3;
/** Objectives that are not asked again right away. */
export const recentSize = 4;
