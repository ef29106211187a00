import { type Card, review } from "./card.ts";
import type { AnswerVerdict, Grade } from "./grade.ts";
import type { AttemptId, ObjectiveId, QuestionId, SessionId, TopicId, TurnId } from "./ids.ts";
import { type Confidence, type Rating, ratingOf } from "./rating.ts";

/** An answer taken at an open question: what it was given to. */
export interface AttemptStart {
  readonly id: AttemptId;
  readonly session: SessionId;
  readonly turn: TurnId;
  readonly question: QuestionId;
  readonly objective: ObjectiveId;
  readonly topic: TopicId;
  readonly at: number;
  readonly hints: number;
  readonly confidence?: Confidence;
  readonly gaveUp: boolean;
}

/** Why an attempt's grade changed after it was given. */
export type AmendmentKind = "follow-up" | "dispute" | "undo";

/**
 * One event of an attempt's history. Events are only appended: the last one that is not undone counts.
 * `withdrawn` is an undo: the attempt then counts as nothing.
 */
export interface AttemptEvent {
  readonly kind: "answer" | AmendmentKind;
  readonly turn: TurnId;
  readonly at: number;
  readonly grade: Grade | { readonly withdrawn: true };
}

/** An attempt as its events leave it. */
export interface Attempt extends AttemptStart {
  readonly verdict: AnswerVerdict | "withdrawn";
  readonly score: number | null;
  readonly followUp: boolean;
  readonly disputes: number;
}

/** The attempt after all its events; the first event is the answer. */
export function projectAttempt(start: AttemptStart, events: readonly AttemptEvent[]): Attempt {
  const last = events.at(-1);
  const withdrawn = last === undefined || "withdrawn" in last.grade;
  return {
    ...start,
    verdict: withdrawn ? "withdrawn" : (last.grade as Grade).verdict,
    score: withdrawn ? null : (last.grade as Grade).score,
    followUp: events.some(({ kind }) => kind === "follow-up"),
    disputes: events.filter(({ kind }) => kind === "dispute").length,
  };
}

/** What an attempt tells the scheduler; undefined for an ungraded or withdrawn one. */
export function attemptRating(attempt: Attempt): Rating | undefined {
  if (attempt.verdict === "withdrawn") return undefined;
  return ratingOf({
    verdict: attempt.verdict,
    hints: attempt.hints,
    followUp: attempt.followUp,
    confidence: attempt.confidence,
  });
}

/** The card of an objective after `attempts` (oldest first), from `card` on. */
export function projectCard(card: Card | undefined, attempts: readonly Attempt[]): Card | undefined {
  return attempts.reduce((before, attempt) => {
    const rating = attemptRating(attempt);
    return rating === undefined ? before : review({ card: before, rating, now: attempt.at });
  }, card);
}
