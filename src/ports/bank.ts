import type { ObjectiveId, QuestionId, TopicId } from "../domain/ids.ts";
import type { Objective, Question, Term, Topic } from "../domain/question.ts";

/** A question with where it belongs. */
export interface BankedQuestion {
  readonly question: Question;
  readonly objective: ObjectiveId;
  readonly statement: string;
  readonly topic: TopicId;
}

/** What selection needs to know of an objective without loading its questions. */
export interface ObjectiveEntry {
  readonly id: ObjectiveId;
  readonly topic: TopicId;
  readonly statement: string;
  readonly questions: readonly { readonly id: QuestionId; readonly difficulty: number }[];
}

/** The questions and terms of all loaded packs. Synchronous: it is in memory or one small file away. */
export interface Bank {
  /** In the order in which new topics are offered. */
  topics(): readonly Topic[];
  areas(): Readonly<Record<string, string>>;
  objectives(): readonly ObjectiveEntry[];
  question(id: QuestionId): BankedQuestion | undefined;
  objective(id: ObjectiveId): Objective | undefined;
  terms(): readonly Term[];
}
