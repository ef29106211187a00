import { listed, percent, plural } from "./words.ts";

/** What the session loop says itself, and what a chat says before its graph is loaded. */
export const chat = {
  /** Which command does what, in one line each. */
  commands: {
    help: "this list",
    hint: "a hint; the grade then schedules the question a little sooner",
    why: "why this question was asked",
    sources: "the passages behind the last grade or explanation",
    skip: "put the question aside; it counts as nothing",
    undo: "take the last answer back, or right after a flag the flag",
    dispute: "contest the last grade; say why",
    flag: "report the question as wrong; it is not asked again",
    sure: "how sure you are, 1 to 3, before you answer",
    topic: "change the subject: /topic softmax; /topic all mixes them",
    ask: "ask something yourself: /ask what is a logit",
    answer: "send what follows as your answer, whatever it looks like",
    giveup: "say that you don't know; the answer is shown",
    edit: "write your message in your own editor, as Ctrl-G does: /edit and the beginning of it",
    model: "which model is thinking, or use another: /model rule",
    cost: "model calls and tokens of this session",
    progress: "how you are doing",
    sessions: "your sessions",
    quit: "leave; the question waits for you",
  } as Readonly<Record<string, string>>,
  help: (lines: readonly (readonly [name: string, help: string])[]) =>
    [
      "Just type your answer. Besides:",
      ...lines.map(([name, help]) => `- \`/${name}\`: ${help}`),
      "- `!1`, `!2` or `!3` at the end of an answer: how sure you are",
    ].join("\n"),
  unknownCommand: (name: string, nearest: readonly string[]) =>
    `There is no command /${name}. The nearest: ${listed(nearest.map((other) => `/${other}`))}. /help lists them all.`,
  sayHowSure: "Say how sure you are: /sure 1 (guessing), /sure 2 or /sure 3 (certain).",
  sayWhat: (command: string) => `Say what: /${command} …`,
  editNeedsTerminal: "/edit needs a terminal.",

  thinkingWith: (spec: string) => `Thinking with: ${spec}. /model SPEC changes it.`,
  thinkingNow: (spec: string) => `Thinking with ${spec} from here on.`,
  noCalls: "No model was called in this session.",
  cost: (cost: { calls: number; in: number; out: number; seconds: number }) =>
    `${plural(cost.calls, "call")}, ${cost.in} tokens in, ${cost.out} out, ${cost.seconds} s.`,
  costOf: (purpose: string, cost: { calls: number; in: number; out: number; firstMs: number }) =>
    `- ${purpose}: ${plural(cost.calls, "call")}, ${cost.in} tokens in, ${cost.out} out, first token after ${cost.firstMs} ms on average`,
  session: (session: { id: string; here: boolean; title: string; turns: number; day: string }) =>
    `- ${session.id}${session.here ? " (this one)" : ""}: ${session.title || "untitled"}, ${plural(session.turns, "turn")}, last on ${session.day}`,

  noQuestion: "There is no question to ask here. Choose a topic with /topic.",
  practice: "Nothing is due and nothing new is left here: this is practice.",
  stillOpen: (question: string) => `Still open: ${question}`,
  nothingTyped: "Nothing was typed. The question is still open.",
  typedBefore: "You typed that before this question was shown. Send it again if it is your answer.",
  notGraded: (why: string) => `${why} Nothing was graded; the question is still open.`,
  tooLong: (characters: number, most: number) =>
    `The message has ${characters.toLocaleString("en")} characters; at most ${most.toLocaleString("en")} are read.`,
  noText: "The message does not look like text: it holds control characters or broken ones.",
  /** How an answer was graded that nobody saw the grade of. */
  gradedUnseen: (grade: string, session: string) =>
    `Your last answer was graded while the terminal was gone: ${grade} viva sessions show ${session} has all of it.`,
  stopped: "Stopped. What you said is kept.",

  // Notices of the start
  keyAlone:
    "OPENAI_API_KEY is set, and nothing is sent there unless you ask for it: start with --model openai:NAME.",
  modelAway: (spec: string) =>
    `${spec} does not answer yet. I go on by rule until it does; \`viva doctor\` says more.`,
  noVectors: (embedder: string) =>
    `No passage has a vector of ${embedder} yet: search goes by words. viva sources embed makes them.`,
  otherVectors: (stored: string | undefined, embedder: string) =>
    `The library's vectors are ${stored}'s, not ${embedder}'s: search goes by words. viva sources embed --again makes them anew.`,
  wordsAlone: (because: string) => `Search goes by words alone: ${because}`,
  noBackup: (what: string, todo = "") => `Today's backup could not be made: ${what} ${todo}`.trimEnd(),
  makingStopped: (because: string) => `No more questions are made in this session: ${because}`,
  moreProblems: (more: number) => `… and ${plural(more, "more problem")}.`,

  why: {
    chosen: (topic: string) => `You chose ${topic}. `,
    there: "there",
    inTopic: (topic: string) => `in ${topic}`,
    // What was missing may be the key of the present question: that there was a gap is enough.
    gap: " Last time something was missing from your answer.",
    goal: (statement: string) => `It tests: ${statement}`,
    due: (recall: number) =>
      `It is due: by now you would recall it with a chance of about ${percent(recall)}.`,
    fresh: (where: string) => `It is new, and next ${where}.`,
    next: (span: string) => ` The next review is due in ${span}.`,
  },
  spans: {
    minutes: (n: number) => plural(n, "minute"),
    hours: (n: number) => plural(n, "hour"),
    days: (n: number) => plural(n, "day"),
  },

  progress: {
    none: "No answers yet: the first one starts the count.",
    head: (of: { answers: number; graded: number; due: number; dueThisWeek: number; streak: number }) =>
      `${plural(of.answers, "answer")}, ${of.graded} graded. Due now: ${of.due}; within a week: ${of.dueThisWeek}. Streak: ${plural(of.streak, "day")}.`,
    topic: (of: {
      title: string;
      mastery: number;
      low: number;
      high: number;
      seen: number;
      objectives: number;
      due: number;
    }) =>
      `- ${of.title}: ${percent(of.mastery)} (likely ${percent(of.low)} to ${percent(of.high)}), ${of.seen} of ${of.objectives} objectives tried, ${of.due} due`,
    confidence: (of: { marks: number; answers: number; certainAndWrong: number }) =>
      `Confidence: ${plural(of.marks, "mark")} over ${plural(of.answers, "answer")}; ${of.certainAndWrong} certain and wrong.`,
  },
} as const;
