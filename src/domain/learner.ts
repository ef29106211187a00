import type { Card } from "./card.ts";
import type { ObjectiveId, QuestionId } from "./ids.ts";

/** What selection knows of a learner. Its size is bounded by the loaded packs, not by the history. */
export interface Learner {
  readonly cards: ReadonlyMap<ObjectiveId, Card>;
  /** When each question was last asked, ms since 1970. */
  readonly asked: ReadonlyMap<QuestionId, number>;
  /** Questions that were flagged and are no longer asked. */
  readonly retired: ReadonlySet<QuestionId>;
}
