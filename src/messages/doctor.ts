import { listed, plural } from "./words.ts";

/** What `viva doctor` finds, and what to do where something is wrong. */
export const doctor = {
  node: (version: string, platform: string, arch: string) => `${version} on ${platform} ${arch}`,
  rebuilt: "cards and progress were counted again from the stored answers",
  search: "answers",
  searchFindsNothing: "answers, but finds nothing",
  noEmbedder: "none",
  embedder: (found: { name: string; numbers: number; embedded: number; passages: number }) =>
    `${found.name} answers with ${found.numbers} numbers; ${found.embedded} of ${found.passages} passages have a vector`,
  data: (found: { folder: string; mode: string; kilobytes: number; sessions: number }) =>
    `${found.folder} (mode ${found.mode}), ${found.kilobytes} KB, ${plural(found.sessions, "session")}`,
  damaged: (found: string) => `the database is damaged: ${found}`,
  intact: (schema: unknown) => `intact, schema ${schema}`,
  elsewhere: (session: string, host: string) =>
    `${session} is open on ${host}; if that is gone: viva resume ${session} --take-over`,
  noBackups: "none yet; one is made each day you study, and by viva backup",
  backups: (count: number, newest: string) => `${count}, the newest of ${newest} is sound`,
  brokenBackup: (file: string, damage: string) =>
    [
      `the newest backup, ${file}, is damaged: ${damage}`,
      "Make another one with viva backup; an older one may be sound.",
    ] as const,
  knowledge: (found: { topics: number; questions: number; terms: number }) =>
    listed([plural(found.topics, "topic"), plural(found.questions, "question"), plural(found.terms, "term")]),
  problems: (found: string, count: number, first: readonly string[]) =>
    `${found}; ${plural(count, "problem")}: ${first.join("; ")}`,
  mend: "Mend the files; the rest still works.",

  model: {
    none: "none: thinking by rule. viva models lists what there is.",
    failed: (spec: string, what: string) => `${spec}: ${what}`,
    noText: (spec: string) => `${spec} answers with no text`,
    answers: (spec: string, ms: number) => `${spec} answers, first token after ${ms} ms`,
    slow: "A smaller model answers sooner; the first answer includes loading.",
    context: (tokens: number) => `${tokens} tokens are used`,
    shortContext: (enough: number) =>
      `Prompts are made for ${enough}: they are shortened, and long answers are read by rule. Start the server with a longer context.`,
    json: "constrained JSON works",
    noJson: (cut: boolean) => `the reply is not the JSON that was asked for${cut ? " (cut off)" : ""}`,
    byRule: (spec: string) =>
      `Grades by ${spec} will often go by rule: use a server or model with constrained JSON.`,
  },
  repair: {
    ingest: "Take your documents in again with viva ingest; the built-in articles come by themselves.",
    make: "viva items make makes new questions.",
  },
} as const;
