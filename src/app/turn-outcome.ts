import { asVivaError } from "../domain/errors.ts";
import type { TutorEvent } from "../domain/events.ts";
import type { Turn } from "../domain/session.ts";

/** How a run of a turn ended. */
export type Outcome =
  | { kind: "done" }
  | { kind: "stopped" }
  | { kind: "failed"; error: unknown; givenUp: boolean };

/** Why it did not end well, as `turn.end` says it. */
export function reasonOf(outcome: Outcome): string | undefined {
  if (outcome.kind === "done") return undefined;
  return outcome.kind === "stopped" ? "cancelled" : asVivaError(outcome.error).code;
}

export function errorEvent(error: unknown): TutorEvent {
  const { code, message, hint } = asVivaError(error);
  return { type: "error", code, message, hint };
}

/** The opening's turn is the program's own: its question was on the screen before it ran. */
export function isOpening({ text }: Pick<Turn, "text">): boolean {
  return text.startsWith("/open ");
}

/** Takes events that were shown before. */
export function silently(): void {
  // The opening's question was on the screen before its turn ran.
}
