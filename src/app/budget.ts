import type { Usage } from "../domain/events.ts";
import type { CallBudget, ModelCall } from "../ports/reasoner.ts";

/** The budget of one turn, with what was spent of it. */
export interface TurnBudget extends CallBudget {
  readonly calls: readonly ModelCall[];
  usage(): Usage;
}

/** At most `maxCalls` calls in the turn, and none once the session has used `tokensLeft` tokens. */
export function turnBudget(limits: { maxCalls: number; tokensLeft: number }): TurnBudget {
  const calls: ModelCall[] = [];
  let taken = 0;
  const usage = () => ({
    calls: calls.length,
    in: calls.reduce((sum, call) => sum + call.in, 0),
    out: calls.reduce((sum, call) => sum + call.out, 0),
  });
  return {
    calls,
    usage,
    take() {
      const used = usage();
      if (taken >= limits.maxCalls || used.in + used.out >= limits.tokensLeft) return false;
      taken++;
      return true;
    },
    spend: (call) => void calls.push(call),
  };
}
