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

/** Of what the tutor taught last: the same once more, or further things about it. */
export type Again = "same" | "more";

/** `certain` for slash commands; free text is `judged`. */
export interface Classification {
  readonly label: IntentLabel;
  readonly how: "certain" | "judged";
  /** For `topic` and `quiz`: the topic that was named, when a known one was. */
  readonly topic?: TopicId;
  /** For `topic`: the words that named a subject no loaded pack knows. */
  readonly unknownTopic?: string;
  /** The words that are meant, when they are those of the message before ("yes" to "is that your answer?"). */
  readonly means?: string;
  /** For `ask`: what was taught last is asked for, the same once more or further things about it. */
  readonly again?: Again;
}
