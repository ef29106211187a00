import { chat } from "../messages/chat.ts";
import type { IntentLabel } from "./intent.ts";
import type { Confidence } from "./rating.ts";

/** A slash command that the graph carries out; the session loop knows some more (see `sessionCommands`). */
export type TutorCommand =
  | {
      kind: "intent";
      label: Exclude<IntentLabel, "unsure" | "smalltalk">;
      rest: string;
      confidence?: Confidence;
    }
  | { kind: "undo" | "why" | "sources" }
  | { kind: "sure"; confidence: Confidence }
  | { kind: "open"; rest: string };

export const tutorCommands = [
  "hint",
  "why",
  "sources",
  "skip",
  "undo",
  "dispute",
  "flag",
  "sure",
  "topic",
  "progress",
  "ask",
  "quiz",
  "answer",
  "clarify",
  "giveup",
  "quit",
  "open",
] as const;

/** Commands that the session loop answers without the graph. */
export const sessionCommands = ["help", "model", "cost", "sessions", "edit"] as const;

export type ParsedMessage =
  | { kind: "command"; command: TutorCommand }
  | { kind: "session-command"; name: (typeof sessionCommands)[number]; rest: string }
  | { kind: "unknown-command"; name: string }
  | { kind: "bad-command"; message: string }
  | { kind: "text"; text: string; confidence?: Confidence };

const intents = {
  hint: "hint",
  skip: "skip",
  dispute: "dispute",
  flag: "flag",
  topic: "topic",
  progress: "progress",
  ask: "ask",
  quiz: "quiz",
  answer: "answer",
  clarify: "clarify",
  giveup: "give-up",
  quit: "stop",
} as const;

/** A message that is nothing but the wish to take the last answer back. */
const takesBack =
  /^(?:please )?(?:undo(?: (?:that|this|it|my(?: last)? answer))?|(?:i )?take (?:(?:that|it) back|back my(?: last)? answer))(?: please)?[.!]?$/i;
/** A message that is nothing but the wish to see the sources. */
const wantsSources =
  /^(?:(?:can|could|may) i see |show (?:me )?)?(?:(?:the|your) )?(?:sources|citations)(?: please)?[.!?]*$/i;
/** A message that is nothing but the wish to know why the question was asked. */
const wantsWhy =
  /^why (?:(?:did|do|are|were|would) you (?:ask(?:ing)?|want to know) (?:me )?(?:this|that|it)(?: question)?|this question)(?: now)?[.!?]*$/i;
/** A message that is nothing but how sure the learner is. */
const onlySure = /^!([123])$/;

/**
 * Reads what was typed: slash commands are certain, everything else is text with perhaps `!1`…`!3` at its end. Alone,
 * that mark is no answer but what /sure says; neither is "undo", "show me the sources" or "why did you ask that".
 */
export function parseMessage(message: string): ParsedMessage {
  const match = /^\/([a-z]+)(?:\s+([\s\S]*))?$/i.exec(message.trim());
  if (!match) return parseBare(message.trim()) ?? parseText(message);
  const name = match[1]!.toLowerCase();
  const rest = (match[2] ?? "").trim();
  if (isOneOf(sessionCommands, name)) return { kind: "session-command", name, rest };
  if (!isOneOf(tutorCommands, name)) return { kind: "unknown-command", name };
  switch (name) {
    case "undo":
    case "why":
    case "sources":
      return { kind: "command", command: { kind: name } };
    case "open":
      return { kind: "command", command: { kind: "open", rest } };
    case "sure":
      return /^[123]$/.test(rest)
        ? { kind: "command", command: { kind: "sure", confidence: Number(rest) as Confidence } }
        : {
            kind: "bad-command",
            message: chat.sayHowSure,
          };
    case "answer": {
      if (rest === "") return { kind: "bad-command", message: chat.sayWhat("answer") };
      const { text, confidence } = parseText(rest);
      return {
        kind: "command",
        command: { kind: "intent", label: "answer", rest: text, ...(confidence ? { confidence } : {}) },
      };
    }
    case "ask":
    case "topic":
      if (rest === "") return { kind: "bad-command", message: chat.sayWhat(name) };
      return { kind: "command", command: { kind: "intent", label: intents[name], rest } };
    default:
      return { kind: "command", command: { kind: "intent", label: intents[name], rest } };
  }
}

function parseBare(message: string): ParsedMessage | undefined {
  if (takesBack.test(message)) return { kind: "command", command: { kind: "undo" } };
  if (wantsSources.test(message)) return { kind: "command", command: { kind: "sources" } };
  if (wantsWhy.test(message)) return { kind: "command", command: { kind: "why" } };
  const sure = onlySure.exec(message);
  return sure
    ? { kind: "command", command: { kind: "sure", confidence: Number(sure[1]) as Confidence } }
    : undefined;
}

function parseText(message: string): Extract<ParsedMessage, { kind: "text" }> {
  const mark = /\s!([123])\s*$/.exec(message);
  const text = (mark ? message.slice(0, mark.index) : message).trim();
  return mark && text !== ""
    ? { kind: "text", text, confidence: Number(mark[1]) as Confidence }
    : { kind: "text", text: message.trim() };
}

function isOneOf<const T extends readonly string[]>(names: T, name: string): name is T[number] {
  return names.includes(name);
}
