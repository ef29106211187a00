import type { Fault } from "./errors.ts";
import { listed } from "./words.ts";

/** What is wrong with a question that a model wrote; the model is told as well, when it writes it again. */
export const madeQuestions = {
  badPrompt: "the prompt is not a sensible question on the passage",
  badAnswer: "the answer is not a sensible text on the passage",
  longPrompt: "the prompt is too long",
  speaksOfPassage: "the prompt speaks of the passage, which the learner does not see",
  asksNothing: "the prompt asks nothing",
  notSaid: (text: string) => `the passage does not say: ${text}`,
  nothingAccepted: (text: string) => `no phrasing is accepted for: ${text}`,
  saysNothing: (phrase: string) => `"${phrase}" says nothing`,
  otherKind: (kind: string) => `a ${kind} question was not asked for`,
  notOneRight: "exactly one option must be right",
  rightNotSaid: "the passage does not say what the right option says",
  alike: "two options say the same",
  refers: "an option refers to the others",
  longest: "the right option is the longest by far",
  promptTells: (key: string) => `the prompt already says: ${key}`,
  hintTells: (hint: string) => `this hint gives the answer away: ${hint}`,
  twin: (id: string) => `the bank has nearly the same question: ${id}`,
  incomplete: "the draft lacks a prompt, an answer or what is right",
  unanswerable: "it can't be answered from the passage, or has more than one right answer",
  otherOption: (solution: string) => `a reader of the passage chose another option: ${solution}`,
  otherAnswer: (solution: string) =>
    `a reader of the passage gave an answer that the rubric does not know: ${solution}`,
  noCallLeft: "no model call is left for it",
  tooLong: "the passage does not fit the model's context",
  resting: "the model is resting after failures",
  unreadable: "the model's reply could not be read",
  notWritten: "nothing was written",
  nothingToCheck: "nothing to check",

  unknown: (id: string, nearest: readonly string[]): Fault => [
    `There is no made question "${id}".`,
    nearest.length > 0 ? `The nearest: ${listed(nearest)}.` : "There are none yet: viva items make",
  ],
  fileUnreadable: (file: string, because: string): Fault => [
    `${file} can't be read: ${because}`,
    "Move the file away; the other questions still work.",
  ],
} as const;
