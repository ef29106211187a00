import { plural } from "./words.ts";

/**
 * Every text of the terminal in one place, this file and the folder beside it: another language is other files of
 * this form. Here is what a chat needs; what only commands say is not loaded with it.
 */
export const messages = {
  prompt: "❯ ",
  plainPrompt: "> ",
  continued: "  ",

  // The session
  session: (id: string) => `session ${id}`,
  resumed: "picked up again",
  thinking: (model: string) => (model === "rule" ? "thinking by rule" : `thinking with ${model}`),
  found: (found: { topics: number; model: string; documents?: number | undefined }) =>
    `Found: ${[
      plural(found.topics, "topic"),
      found.model === "rule" ? "no model (answers are graded by rule)" : `the model ${found.model}`,
      // Undefined: they could not be counted.
      ...(found.documents === undefined
        ? []
        : [`${found.documents > 0 ? plural(found.documents, "document") : "no documents"} of your own`]),
    ].join(", ")}.`,
  /** How to get what was not found. */
  more: (found: { model: string; documents?: number | undefined }) =>
    `For more: ${[
      "/help here",
      ...(found.documents === 0 ? ["viva ingest FOLDER for your documents"] : []),
      ...(found.model === "rule" ? ["viva models for a model"] : []),
    ].join("; ")}.`,
  back: (back: { due: number; ago?: string | undefined; topic?: string | undefined }) =>
    [
      back.ago === undefined ? "Welcome back." : `Welcome back after ${back.ago}.`,
      back.topic === undefined ? undefined : `You were at ${back.topic}.`,
      back.due === 0 ? "Nothing is due." : `${plural(back.due, "objective")} due.`,
    ]
      .filter((part) => part !== undefined)
      .join(" "),

  // The question's head
  due: (due: number) => `${due} due`,
  place: ({ at, of }: { at: number; of: number }) => `${at} of ${of} due`,
  difficulty: (level: number) => `difficulty ${level} of 5`,
  kinds: {
    open: "in your own words",
    choice: "choose",
    numeric: "a number",
    cloze: "fill the gap",
  },

  // The grade
  verdicts: { correct: "Right", partly: "Partly right", wrong: "Not right", ungraded: "Ungraded" },
  verdictSigns: { correct: "✓", partly: "~", wrong: "✗", ungraded: "?" },
  points: { met: "met", partly: "partly", missed: "missing", contradicted: "against" },
  pointSigns: { met: "✓", partly: "~", missed: "–", contradicted: "✗" },
  youSaid: "you said",
  lacked: "missing",
  amended: "amended",
  gradedBy: (grader: string) => `graded by ${grader}`,
  source: "Source",

  // The plain form: lines for pipes and screen readers
  plain: {
    session: (id: string, resumed: boolean, model: string) =>
      `Session: ${id}${resumed ? " (resumed)" : ""}. Thinking: ${model}.`,
    question: "Question",
    grade: "Grade",
    points: { met: "met", partly: "partly", missed: "missing", contradicted: "contradicted" },
    pointSigns: { met: "+", partly: "~", missed: "-", contradicted: "x" },
    said: (quote: string) => `you: "${quote}"`,
    page: (page: number) => `page ${page}`,
    cell: (cell: number) => `cell ${cell}`,
    paragraph: (paragraph: number) => `paragraph ${paragraph}`,
    section: (title: string) => `under “${title}”`,
  },

  // While the tutor works
  steps: {
    route: "reading",
    retrieve: "retrieving",
    judge: "grading",
    dispute: "reconsidering",
    record: "recording",
    "follow-up": "following up",
    reflect: "reflecting",
    remember: "remembering",
    select: "choosing",
    compose: "asking",
    explain: "explaining",
    hint: "finding a hint",
    clarify: "clarifying",
    summarise: "summing up",
    close: "saving",
  } as Readonly<Record<string, string>>,
  starting: "starting",
  stopping: "stopping",
  seconds: (seconds: number) => `${seconds} s`,
  howToStop: "Esc stops",
  heldBack: "Your text is kept: Enter sends it when the tutor is done.",
  queued: (text: string) => `next: ${text}`,
  moreChoices: (more: number) => `… and ${more} more: type on, then Tab`,

  keys: [
    "Keys:",
    "- `Tab` completes commands and topics; `↑` `↓` walk through former messages, `Ctrl-R` searches them",
    "- `Ctrl-J` makes a line break; a paste waits for `Enter`; `Ctrl-G` or `/edit` opens your editor",
    "- `Esc` or `Ctrl-C` stops the tutor; `Ctrl-C` twice or `Ctrl-D` leaves, and your question waits",
  ].join("\n"),

  reading: "The data folder can't be written: this shows what is stored in it.",

  // Faults in what was typed or sent
  unknownTopic: (topic: string) => `There is no topic "${topic}".`,
  nearestTopics: (names: readonly string[]) =>
    `The nearest: ${names.join(", ")}. viva topics lists them all.`,
  badLine: {
    noText: "The message has no text.",
    hint: 'Send plain text, or {"type":"message","text":"…"} on one line.',
  },

  // Leaving and other keys
  againToLeave: "Press Ctrl-C again to leave.",
  goodbye: "Your question waits for you. viva goes on from here.",
  stopped: "Stopped. What you said is kept.",
  corrected: "Corrected:",
  search: (query: string) => `search "${query}" ❯ `,
  searchFailed: (query: string) => `not found: "${query}" ❯ `,
  noEditor: "No editor is set. Set VISUAL or EDITOR, for example: export EDITOR=nano",
  editorEnded: (editor: string, code: number | null) =>
    `${editor} ended ${code === null ? "by a signal" : `with ${code}`}`,
  editorFailed: (reason: string) => `The editor could not be used: ${reason}`,
  offerNew: "Open a session of your own instead? [y/N] ",
  error: "Error",
} as const;
