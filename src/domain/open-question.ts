import type { AttemptId, ObjectiveId, QuestionId, TopicId } from "./ids.ts";
import type { Confidence } from "./rating.ts";

/** The question that waits for an answer, as it was shown. Small, plain and serializable. */
export interface OpenQuestionState {
  readonly question: QuestionId;
  readonly objective: ObjectiveId;
  readonly topic: TopicId;
  /** The wording the learner saw. */
  readonly text: string;
  /** Option ids in the order shown, for a choice. */
  readonly order?: readonly string[];
  /** Why it was asked: what `/why` tells. */
  readonly why: string;
  readonly hints: number;
  readonly confidence?: Confidence;
  /** Set while a partly right answer waits for what is missing. */
  readonly followUp?: {
    readonly attempt: AttemptId;
    readonly text: string;
    /** The rubric points that are still open. */
    readonly points: readonly string[];
  };
}
