import type { Notice } from "../../../domain/events.ts";
import type { ModelError } from "../../../domain/model-error.ts";
import { modelSays } from "../../../messages/by-model.ts";
import type { CallBudget } from "../../../ports/reasoner.ts";

/** Why a judgement goes on by rule. `quiet`: nothing went wrong that anybody need know. */
export type Setback =
  | { readonly kind: "failed"; readonly error: ModelError }
  | { readonly kind: "unreadable" }
  | { readonly kind: "unfit"; readonly what: string }
  | { readonly kind: "too-long" }
  | { readonly kind: "resting" }
  | { readonly kind: "turn-limit" }
  | { readonly kind: "session-limit" }
  | { readonly kind: "quiet" };

/** Tells each setback once: again only after the model was well in between, and never twice in a turn. */
export class Told {
  private readonly model: string;
  private readonly since = new Set<string>();
  private readonly turns = new WeakMap<CallBudget, Set<string>>();

  constructor(model: string) {
    this.model = model;
  }

  notice(setback: Setback, turn: CallBudget): Notice[] {
    const notice = this.word(setback);
    if (!notice) return [];
    const key = setback.kind === "failed" ? setback.error.failure : setback.kind;
    const inTurn = this.turns.get(turn) ?? new Set();
    this.turns.set(turn, inTurn);
    if (this.since.has(key) || inTurn.has(key)) return [];
    this.since.add(key);
    inTurn.add(key);
    return [notice];
  }

  /** A rest is told when the first begins, not each time that a try has failed again. */
  rest(ms: number): Notice[] {
    if (this.since.has("rest")) return [];
    this.since.add("rest");
    const seconds = Math.round(ms / 1000);
    return [{ code: "model-resting", message: modelSays.rests(this.model, seconds) }];
  }

  /** The model answered: what goes wrong from now on is news. The limits stay told. */
  recovered(): void {
    for (const key of this.since) if (!key.endsWith("-limit") && key !== "too-long") this.since.delete(key);
  }

  private word(setback: Setback): Notice | undefined {
    const { model } = this;
    switch (setback.kind) {
      case "failed": {
        const { message, hint, failure } = setback.error;
        return { code: `model-${failure}`, message: modelSays.failed(model, message, hint) };
      }
      case "unreadable":
        return {
          code: "model-unreadable",
          message: modelSays.unreadable(model),
        };
      case "unfit":
        return {
          code: "model-unfit",
          message: modelSays.unfit(model, setback.what),
        };
      case "too-long":
        return {
          code: "model-context",
          message: modelSays.tooLong(model),
        };
      case "turn-limit":
        return {
          code: "call-limit",
          message: modelSays.turnSpent,
        };
      case "session-limit":
        return {
          code: "budget-spent",
          message: modelSays.sessionSpent,
        };
      case "resting":
      case "quiet":
        return undefined;
    }
  }
}
