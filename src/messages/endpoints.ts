/** What an endpoint did wrong, as a clause. */
export const endpoints = {
  callStopped: "The call was stopped",
  brokenOff: "The reply stopped before its end",
  empty: "The model gave an empty reply",
  unreadable: (because: string) => `The reply could not be read: ${because}`,
  noJsonLine: "The server sent a line that is no JSON",
  noVectors: (endpoint: string, spec: string) => `${endpoint} sent no vectors for ${spec}`,
  noJson: (endpoint: string) => `${endpoint} sent no JSON`,
  silent: (endpoint: string, seconds: number) => `${endpoint} sent nothing for ${seconds} s`,
  webPage: (endpoint: string) => `${endpoint} sent a web page, not a reply`,
  noAnswer: (endpoint: string, reason: string) => `${endpoint} does not answer (${reason})`,
  broke: (endpoint: string, reason: string) => `${endpoint} broke off in the middle (${reason})`,
  redirects: (status: number, to: string | undefined) =>
    `${status}: it redirects${to === undefined ? "" : ` to ${to}`}, and redirects are not followed`,
  hints: {
    redirects: "Set the base URL to the address that it leads to.",
    webPage: "Check the base URL: it ends where chat/completions begins (often /v1).",
    pull: (name: string) =>
      `Fetch it with \`viva models pull ${name}\`, or choose one that \`viva models\` lists.`,
    name: "Check the name with `viva models`, and that the base URL ends where chat/completions begins (often /v1).",
  },
} as const;

/** How a recording of model calls fails, and what has changed since it was made. */
export const recordings = {
  record: "Record it with `viva test --record --model SPEC FILE`.",
  at: (name: string, what: string) => `${name}: ${what}`,
  ends: (call: number, purpose: string) =>
    `call ${call} (${purpose}) was not recorded; the recording ends before it`,
  changed: (call: number, purpose: string, changes: readonly string[]) =>
    `call ${call} (${purpose}) no longer fits the recording:\n${changes.join("\n")}`,
  missing: (path: string) => `there is no recording ${path}. ${recordings.record}`,
  unreadable: (path: string, because: string): string =>
    `${path} is no recording: ${because}. ${recordings.record}`,
  purpose: (recorded: string, now: string) => `its purpose: recorded ${recorded}, now ${now}`,
  length: (recorded: number | undefined, now: number | undefined) =>
    `its length limit: recorded ${recorded ?? "none"}, now ${now ?? "none"} tokens`,
  form: "its reply's form:",
  message: (role: string) => `its ${role} message:`,
  moreLines: (more: number) => `  … ${more} more lines`,
} as const;
