import type { CallContext, Outcome } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import type { Setback } from "./call/notices.ts";

/** Goes on by rule: the rule's outcome with what the learner must be told about it. */
export async function fallBack<T>(
  setback: Setback,
  by: { gate: Gate; context: CallContext; rule: () => Promise<Outcome<T>> },
): Promise<Outcome<T>> {
  if (setback.kind === "unfit") by.gate.spoilt();
  const notices = by.gate.notices(setback, by.context.budget);
  const { value, notices: own } = await by.rule();
  return { value, notices: [...notices, ...own] };
}
