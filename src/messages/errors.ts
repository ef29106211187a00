/** What went wrong, and what a person can do about it: the last two arguments of every VivaError. */
export type Fault = readonly [what: string, todo: string];

/** Failures of a start: settings, folders, sessions. */
export const errors = {
  bug: "This is a bug in Viva. What you typed is kept; run the command again.",
  incomplete: "Viva's own files are incomplete: reinstall it.",
  onlyDrawn: "the graph is drawn, not run",
  closed: "The database connection is not open",

  badNow: (now: string | undefined): Fault => [
    `--now ${now} is not a date.`,
    "Use ISO 8601: --now 2026-01-31T09:00:00Z",
  ],
  packOutside: (file: string, folder: string): Fault => [
    `${file}: the pack ${folder} lies outside of this folder.`,
    "Name it in your own config file instead, if you trust it.",
  ],
  noPack: (folder: string): Fault => [
    `The knowledge pack ${folder} is no folder that exists.`,
    "Mend or remove it under `packs` in the config file.",
  ],
  ownUnreadable: (because: string) =>
    `the questions of your documents can't be read (${because}); viva ingest makes them anew`,
  noSession: (id: string): Fault => [`There is no session ${id}.`, "viva sessions list shows them all."],
  busy: (session: { id: string; process: number; host: string; elsewhere: boolean }): Fault => [
    `Session ${session.id} is open in another terminal (process ${session.process} on ${session.host}).`,
    session.elsewhere
      ? `Go on there. If ${session.host} is gone, or an old name of this machine: viva resume ${session.id} --take-over`
      : "Go on there, or open a session of your own here: viva --new",
  ],
  noAttempt: (id: string): Fault => [`There is no attempt ${id}.`, "Answer a question first."],
} as const;
