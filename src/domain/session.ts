import type { SessionId, TopicId, TurnId } from "./ids.ts";
import type { OpenQuestionState } from "./open-question.ts";

export interface SessionInfo {
  readonly id: SessionId;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly turns: number;
  readonly finished: boolean;
  readonly topic?: TopicId;
  /** The open question as the last finished turn left it. */
  readonly open?: OpenQuestionState;
}

/** A learner's message in the inbox. */
export interface Turn {
  readonly id: TurnId;
  readonly session: SessionId;
  readonly text: string;
  readonly at: number;
  /** How often a run of this turn was begun. */
  readonly tries: number;
}

/** What the tutor said in a turn, for the transcript. */
export interface Said {
  readonly kind: "question" | "message" | "grade" | "reflection" | "notice";
  readonly text: string;
}

/** One entry of a session's transcript, in order. */
export interface TranscriptEntry {
  readonly turn: TurnId;
  readonly at: number;
  readonly role: "learner" | "tutor";
  readonly kind: Said["kind"] | "said";
  readonly text: string;
}
