/** Identifiers that must not be mixed up. Each is a plain string at run time. */
type Branded<Name extends string> = string & { readonly __brand?: Name };

export type TopicId = Branded<"TopicId">;
export type ObjectiveId = Branded<"ObjectiveId">;
export type QuestionId = Branded<"QuestionId">;
export type SessionId = Branded<"SessionId">;
export type TurnId = Branded<"TurnId">;
export type AttemptId = Branded<"AttemptId">;
export type EpisodeId = Branded<"EpisodeId">;
