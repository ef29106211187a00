import type { Fault } from "./errors.ts";

/** What is wrong with a file that was given to a command, or with the config. */
export const inputs = {
  config: (file: string, what: string, line?: number): Fault => [
    `${file}:${line === undefined ? "" : `${line}:`} ${what}`,
    "Mend the file or move it away.",
  ],
  unreadable: (file: string): Fault => [`${file} can't be read.`, "Check the path and its permissions."],
  grading: (what: string): Fault => [
    `${what}.`,
    "Each line is an object with question, answer, score (0 to 1) and points, reference or references.",
  ],
  noScore: (file: string, line: number) => `${file}: line ${line}: score is missing`,
  noRows: (file: string) => `${file} has no rows`,
  line: (line: number, what: string) => `line ${line}: ${what}`,
  notJson: (because: string) => `not JSON: ${because}`,
  noReference: "needs points, a reference or references to grade against",
  unreadableLine: "unreadable",
  intents: (file: string, line: number, what: string): Fault => [
    `${file}:${line}: ${what}.`,
    "Each line is an object with open_question (a text or null), text and label, and perhaps accept.",
  ],
  noValidJson: "no valid JSON",
  faultAt: (what: string | undefined, where: string | undefined) =>
    `${what ?? "unknown fault"} at ${where || "the top"}`,
  missing: (file: string): Fault => [
    `${file} is missing.`,
    "A collection is a folder with corpus.jsonl, queries.jsonl and qrels.jsonl or qrels.tsv.",
  ],
  notAsExpected: "not as expected",
  noTabs: "needs query, document and relevance, with tabs between",
  badLine: (file: string, line: number, why: string): Fault => [
    `${file}:${line}: ${why}`,
    "Correct the line and run the command again.",
  ],
} as const;

/** Why an export can't be imported. */
export const imports = {
  notEmpty: (folder: string): Fault => [
    `${folder} is not empty: an import would mix two learners.`,
    "Import into a folder of its own, with --data-dir, or move this one away first.",
  ],
  newer: (file: string, format: number, known: number): Fault => [
    `${file} was written by a newer Viva: its format is ${format}, this one reads up to ${known}.`,
    "Update Viva, then import it. Nothing was changed.",
  ],
  bad: (file: string, because: string): Fault => [
    `${file} can't be imported: ${because}.`,
    "Export it again: viva export > viva.json. Nothing was changed.",
  ],
  cut: (because: string) => `it is not whole JSON (${because})`,
  foreign: "it is no export of Viva's",
  at: (where: string, what: string) => `${where || "it"}: ${what}`,
  otherForm: "has another form",
  notJson: "is not JSON",
  twice: (table: string, id: string) => `tables.${table}: "${id}" stands twice`,
  lost: (table: string, what: string, id: string) => `tables.${table}: there is no ${what} "${id}"`,
  answerTo: "answer to",
  sessionOf: "session of a state:",
} as const;
