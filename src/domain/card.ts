import {
  createEmptyCard,
  type Card as FsrsCard,
  type Grade as FsrsGrade,
  Rating as FsrsRating,
  fsrs,
} from "ts-fsrs";
import type { Rating } from "./rating.ts";

/**
 * The memory of one objective, as FSRS-6 models it. Times are milliseconds since 1970,
 * stability is in days, difficulty 1..10. Plain and serializable.
 */
export interface Card {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly lastReview: number;
}

const ratings: Record<Rating, FsrsGrade> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/** FSRS-6 with its default weights and a target retention of 0.90; no fuzz, so that a review can be repeated. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

const dayMs = 86_400_000;

/**
 * The card after a review at `now`. A clock that was set back counts as no time passed; the card comes back to
 * the present with it, or its next review would lie beyond the future that the clock had shown.
 * Source: ts-fsrs 5.4 (FSRS-6, 21 weights).
 */
export function review(options: { card: Card | undefined; rating: Rating; now: number }): Card {
  const { card, rating } = options;
  const now = card ? Math.max(options.now, card.lastReview) : options.now;
  const behind = now - options.now;
  const before = card ? toFsrs(card) : createEmptyCard(new Date(now));
  const after = scheduler.next(before, new Date(now), ratings[rating]).card;
  return {
    due: after.due.getTime() - behind,
    stability: after.stability,
    difficulty: after.difficulty,
    scheduledDays: after.scheduled_days,
    learningSteps: after.learning_steps,
    reps: after.reps,
    lapses: after.lapses,
    state: after.state,
    lastReview: options.now,
  };
}

/**
 * When the card is due. One that was reviewed more than a day from now was reviewed by a clock that ran ahead:
 * it is due at once, because its own date may never come.
 */
export function dueAt({ due, lastReview }: Pick<Card, "due" | "lastReview">, now: number): number {
  return lastReview > now + dayMs ? Math.min(due, now) : due;
}

/** The probability (0..1) that the objective is recalled at `now`. */
export function retrievability(card: Card, now: number): number {
  return scheduler.get_retrievability(toFsrs(card), new Date(Math.max(now, card.lastReview)), false);
}

function toFsrs(card: Card): FsrsCard {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    last_review: new Date(card.lastReview),
  };
}
