import { errors } from "../messages/errors.ts";

/** Every failure a person may see: a code for machines, what happened, and what to do about it. */
export type ErrorCode =
  | "usage"
  | "unknown-topic"
  | "unknown-session"
  | "unknown-source"
  | "session-busy"
  | "session-finished"
  | "no-input"
  | "bad-input"
  | "bad-config"
  | "bad-knowledge"
  | "bad-scenario"
  | "data-folder"
  | "database-broken"
  | "database-newer"
  | "database-busy"
  | "disk-full"
  | "bad-archive"
  | "archive-newer"
  | "not-empty"
  | "file-unreadable"
  | "ingest-failed"
  | "model-unreachable"
  | "model-refused"
  | "model-unreadable"
  | "budget-spent"
  | "cancelled"
  | "internal";

/** Exit codes of the command line, by meaning. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  noInput: 3,
  badConfig: 4,
  modelUnreachable: 5,
  partly: 6,
} as const;

const exitOf: Partial<Record<ErrorCode, number>> = {
  usage: EXIT.usage,
  "no-input": EXIT.noInput,
  "bad-config": EXIT.badConfig,
  "bad-knowledge": EXIT.badConfig,
  "bad-scenario": EXIT.badConfig,
  "bad-archive": EXIT.badConfig,
  "archive-newer": EXIT.badConfig,
  "model-unreachable": EXIT.modelUnreachable,
};

/** An expected failure. `hint` says what the person can do; it is never empty. */
export class VivaError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "VivaError";
    this.code = code;
    this.hint = hint;
  }

  get exitCode(): number {
    return exitOf[this.code] ?? EXIT.failure;
  }
}

/** The error as one of ours; anything unexpected becomes `internal` and keeps its cause. */
export function asVivaError(error: unknown): VivaError {
  if (isVivaError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new VivaError("internal", message, errors.bug, error);
}

/** By shape: the program's bundles may each hold a copy of the class. */
export function isVivaError(error: unknown): error is VivaError {
  return error instanceof VivaError || (error instanceof Error && "hint" in error && "exitCode" in error);
}
