import { scenarios } from "../../messages/scenarios.ts";

/** One expectation that was not met. */
export interface Failure {
  /** Where it stands within `expect`, or [] for what is expected of every turn. */
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
  /** What `--update` writes in its place; left out where only a person can say. */
  readonly update?: unknown;
}

/** A failure where `actual` is what was wanted to be equal. */
export function differs(
  at: Failure["at"],
  { expected, actual }: { expected: unknown; actual: unknown },
): Failure {
  const name = at.filter((part) => typeof part === "string").join(".");
  return { at, message: scenarios.failures.differs(name), expected, actual, update: actual ?? null };
}
