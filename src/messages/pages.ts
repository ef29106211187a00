import { plural } from "./words.ts";

/** The pages that commands print and the chat opens. */
export const pages = {
  progress: {
    title: "Progress",
    none: "No answers yet: the first one starts the count. viva asks it.",
    due: "Due",
    now: "now",
    week: "within a week",
    streak: "Streak",
    answers: "Answers",
    graded: (attempts: number, graded: number) => `${attempts}, ${graded} graded`,
    answered: (days: number) => `Last ${days} days`,
    coming: (days: number) => `Next ${days} days`,
    area: "Area",
    mastery: "mastery",
    likely: "likely",
    tried: "tried",
    dueShort: "due",
    sureness: "Sureness",
    marks: (marks: number, answers: number, certainAndWrong: number) =>
      `${plural(marks, "mark")} over ${plural(answers, "answer")}, ${certainAndWrong} certain and wrong`,
    topic: "Topic",
    weakest: "Weakest",
    weak: "Weak",
    recall: (percent: string) => `recall ${percent}`,
    study: (topic: string) => `Study it: viva --topic ${topic}`,
  },
  ok: "ok",
  failed: "FAIL",
  sessions: {
    none: "No sessions yet. viva starts one.",
    untitled: "untitled",
    ago: (span: string) => `${span} ago`,
    waiting: (question: string) => `waiting: ${question}`,
  },

  backups: {
    none: "No backups yet. One is made each day you study; viva backup makes one now.",
    made: (file: string, holds: string) => `Backup made: ${file} (${holds}).`,
    kind: (kind: string) =>
      kind === "daily" ? "daily" : kind === "asked" ? "asked for" : kind.replace(/^before-/, "before "),
  },
  repair: {
    nothing: "Nothing is broken.",
    found: (what: string) => `Found: ${what}`,
    kept: (file: string) => `Kept: ${file}`,
    restored: (when: string, holds: string, file: string) =>
      `Restored: the backup of ${when} (${holds}), ${file}`,
    salvaged: (holds: string) => `Restored: what could be read of the damaged file (${holds}).`,
    begun: "Begun anew: the new database is empty.",
    todo: (what: string) => `To do: ${what}`,
    backup: (when: string, holds: string) => `bring back the backup of ${when}: ${holds}`,
    salvage: (holds: string) => `bring back what can be read of the damaged file: ${holds}`,
    anew: "start anew, with nothing",
    keptInAnyCase: "The damaged file is kept in each case.",
    upTo: (counts: string, when: string) => `${counts}, up to ${when}`,
    ask: (letters: string) => `What shall be done? [${letters}, Enter leaves it as it is] `,
  },
  imported: {
    done: (counts: string, file: string, exported: string) =>
      `Imported: ${counts}, from ${file} (exported ${exported}).`,
    documents: (titles: string) =>
      `To do: take these documents in again with viva ingest, so that explanations can cite them: ${titles}`,
  },

  counts: {
    answers: (n: number) => plural(n, "answer"),
    sessions: (n: number) => plural(n, "session"),
    madeQuestions: (n: number) => plural(n, "made question"),
    turns: (n: number) => plural(n, "turn"),
    days: (n: number) => plural(n, "day"),
  },
} as const;
