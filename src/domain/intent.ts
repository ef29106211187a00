import type { TopicId } from "./ids.ts";

/** What a message at an open question is. Only `answer` and `give-up` consume the question. */
export const intentLabels = [
  "answer",
  "give-up",
  "clarify",
  "hint",
  "skip",
  "dispute",
  "flag",
  "ask",
  "quiz",
  "topic",
  "progress",
  "stop",
  "smalltalk",
  "unsure",
] as const;
export type IntentLabel = (typeof intentLabels)[number];

/** `certain` for slash commands; free text is `judged`. */
export interface Classification {
  readonly label: IntentLabel;
  readonly how: "certain" | "judged";
  /** For `topic` and `quiz`: the topic that was named, when a known one was. */
  readonly topic?: TopicId;
  /** For `topic`: the words that named a subject no loaded pack knows. */
  readonly unknownTopic?: string;
}
