import type { Attempt, AttemptEvent, AttemptStart } from "../domain/attempt.ts";
import type { Card } from "../domain/card.ts";
import type { Episode } from "../domain/episode.ts";
import type { Grade } from "../domain/grade.ts";
import type { AttemptId, ObjectiveId, QuestionId, SessionId, TopicId, TurnId } from "../domain/ids.ts";
import type { Learner } from "../domain/learner.ts";
import type { OpenQuestionState } from "../domain/open-question.ts";
import type { Confidence } from "../domain/rating.ts";
import type { Said, SessionInfo, TranscriptEntry, Turn } from "../domain/session.ts";
import type { ModelCall } from "./reasoner.ts";

/** `turnId/effect`: an effect is applied once for a key, whatever is replayed. */
export type EffectKey = `${string}/${string}`;

/** A grade with the answer it was given to. */
export interface GradedAttempt {
  readonly attempt: Attempt;
  readonly grade: Grade | undefined;
  readonly answer: string;
  readonly events: readonly AttemptEvent[];
}

export interface TurnResult {
  readonly turn: TurnId;
  readonly at: number;
  readonly ok: boolean;
  readonly reason?: string;
  readonly ms: number;
  readonly calls: readonly ModelCall[];
}

/** What a turn leaves behind: said, asked, open. */
export interface TurnClosing {
  readonly session: SessionId;
  readonly turn: TurnId;
  readonly at: number;
  readonly said: readonly Said[];
  readonly asked?: QuestionId;
  readonly open?: OpenQuestionState;
  readonly topic?: TopicId;
  readonly finished: boolean;
}

/**
 * The commands of a turn. Each is one transaction, applied once per key: a replay gets the stored result.
 * They reject with VivaError (`disk-full`, `database-busy`, `database-broken`) and then changed nothing.
 */
export interface Effects {
  recordAttempt(
    key: EffectKey,
    attempt: { start: AttemptStart; answer: string; grade: Grade },
  ): Promise<{ attempt: Attempt; card?: Card }>;
  /** Appends a follow-up, a dispute or an undo. Rejects with `bad-input` when there is no such attempt. */
  amendAttempt(
    key: EffectKey,
    amendment: { attempt: AttemptId; event: AttemptEvent; answer?: string },
  ): Promise<{ attempt: Attempt; card?: Card }>;
  retireQuestion(
    key: EffectKey,
    flag: { question: QuestionId; reason: string; at: number; session: SessionId },
  ): Promise<void>;
  /** Takes this session's flags on a question back: it may be asked again. */
  restoreQuestion(key: EffectKey, flag: { question: QuestionId; session: SessionId }): Promise<void>;
  rememberEpisode(key: EffectKey, episode: Episode): Promise<void>;
  closeTurn(key: EffectKey, closing: TurnClosing): Promise<void>;
}

/** What the tutor reads of a learner while it runs. */
export interface Recall {
  learner(): Promise<Learner>;
  attempt(id: AttemptId): Promise<GradedAttempt | undefined>;
  /** Episodes of these objectives, newest first, then of the topic; at most `limit`. */
  episodes(query: {
    objective: ObjectiveId;
    related: readonly ObjectiveId[];
    limit: number;
  }): Promise<readonly Episode[]>;
  /** Whether an effect was applied; tells a cancelled turn from one that already counted. */
  applied(key: EffectKey): Promise<boolean>;
  totals(): Promise<Totals>;
}

export interface Sureness {
  readonly confidence: Confidence;
  readonly verdict: Attempt["verdict"];
  readonly n: number;
}

export interface Totals {
  /** Every answer that was taken and not withdrawn. */
  readonly attempts: number;
  readonly graded: number;
  /** Graded attempts per objective with their mean score. */
  readonly byObjective: ReadonlyMap<ObjectiveId, { attempts: number; graded: number; scoreSum: number }>;
  /** How many answers were given with a confidence, by what became of them. */
  readonly sureness: readonly Sureness[];
  /** Days (UTC offset applied, `YYYY-MM-DD`) with at least one attempt, newest first, at most 400. */
  readonly days: readonly string[];
  /** The same days with their number of answers. */
  readonly daily: readonly { readonly day: string; readonly attempts: number }[];
}

/** The inbox: a message is a row before the graph sees it. */
export interface Inbox {
  receive(turn: { id: TurnId; session: SessionId; text: string; at: number }): Promise<void>;
  /** Counts a try; the number of tries so far, this one included. */
  beginTurn(turn: TurnId): Promise<number>;
  finishTurn(result: TurnResult): Promise<void>;
  /** Notes that the end of a finished turn was told. */
  told(turn: TurnId): Promise<void>;
  /** The session's last turn, when it was finished and its end may not have been told. */
  untold(
    session: SessionId,
  ): Promise<(Pick<TurnResult, "turn" | "ok" | "reason"> & { text: string }) | undefined>;
  /** Turns that were received and not finished, oldest first. */
  unfinished(session: SessionId): Promise<readonly Turn[]>;
  nextTurnId(session: SessionId): Promise<TurnId>;
}

/** Who writes to a session. */
export interface Holder {
  readonly pid: number;
  /** When the process started, as the system tells it: a reused pid has another. */
  readonly started: string;
  readonly host: string;
  readonly token: string;
}

export interface Sessions {
  create(session: { id: SessionId; at: number }): Promise<void>;
  list(): Promise<readonly SessionInfo[]>;
  get(id: SessionId): Promise<SessionInfo | undefined>;
  latestUnfinished(): Promise<SessionInfo | undefined>;
  rename(id: SessionId, title: string): Promise<void>;
  /** Removes the transcript and checkpoints; attempts and episodes stay, they are the learner's. */
  remove(id: SessionId): Promise<void>;
  transcript(id: SessionId, options?: { last?: number }): Promise<readonly TranscriptEntry[]>;
  /** Model calls of a session, by purpose. */
  calls(id: SessionId): Promise<readonly ModelCall[]>;
  /** Notes calls that were made between turns. */
  addCalls(id: SessionId, calls: readonly ModelCall[]): Promise<void>;
  /** Tokens in and out of all model calls of a session. */
  tokensUsed(id: SessionId): Promise<number>;
  /** Claims the session; a holder that no longer lives loses it. */
  claim(id: SessionId, holder: Holder, alive: (holder: Holder) => boolean): Promise<ClaimResult>;
  release(id: SessionId, holder: Holder): Promise<void>;
}
export type ClaimResult = { kind: "claimed" } | { kind: "held"; by: Holder };

/** One learner's memory. */
export interface Memory extends Effects, Recall {
  readonly inbox: Inbox;
  readonly sessions: Sessions;
  close(): void;
}
