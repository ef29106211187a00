import type { AttemptId, EpisodeId, ObjectiveId, QuestionId, SessionId, TopicId } from "./ids.ts";

/** What the tutor remembers of one answered question. */
export interface Episode {
  readonly id: EpisodeId;
  readonly session: SessionId;
  readonly attempt: AttemptId;
  readonly objective: ObjectiveId;
  readonly topic: TopicId;
  readonly question: QuestionId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly verdict: "correct" | "partly" | "wrong" | "ungraded";
  /** Texts of the rubric points that were left out. */
  readonly missed: readonly string[];
  /** Claims of the misconceptions that showed. */
  readonly misconceptions: readonly string[];
  /** What the tutor said about it. */
  readonly reflection: string;
}
