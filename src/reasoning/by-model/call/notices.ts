import type { Notice } from "../../../domain/events.ts";
import type { ModelError } from "../../../domain/model-error.ts";
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
    const message = `${this.model} rests for ${seconds} s; I try it again after that. Until then I go by rule.`;
    return [{ code: "model-resting", message }];
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
        return { code: `model-${failure}`, message: `${model}: ${message}. I go on by rule. ${hint}` };
      }
      case "unreadable":
        return {
          code: "model-unreadable",
          message: `${model} gave a reply that can't be read, twice. I go on by rule.`,
        };
      case "unfit":
        return {
          code: "model-unfit",
          message: `I set aside what ${model} said: ${setback.what}. This is by rule.`,
        };
      case "too-long":
        return {
          code: "model-context",
          message: `This is too long for the context of ${model}. I read it by rule.`,
        };
      case "turn-limit":
        return {
          code: "call-limit",
          message: "This turn's model calls are used up; the rest of it is by rule.",
        };
      case "session-limit":
        return {
          code: "budget-spent",
          message: "This session's model tokens are used up (max_tokens_per_session). I go on by rule.",
        };
      case "resting":
      case "quiet":
        return undefined;
    }
  }
}
