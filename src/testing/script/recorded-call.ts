import type { ModelFailure } from "../../domain/model-error.ts";
import { scenarios } from "../../messages/scenarios.ts";

/** One call of the scripted model. */
export interface RecordedCall {
  readonly purpose: string | undefined;
  readonly node: string | undefined;
  readonly turn: number | undefined;
  /** The messages as one text, each with its role before it. */
  readonly prompt: string;
  /** The script's line that answered; undefined for an unexpected call. */
  readonly line: number | undefined;
  /** The call in words. */
  readonly what: string;
  readonly tokens: { readonly in: number; readonly out: number };
  /** Whether the reply came to its end. */
  ended: boolean;
}

/** The script has no line left for a call. */
export class UnexpectedCall extends Error {
  readonly call: RecordedCall;

  constructor(call: RecordedCall) {
    super(scenarios.script.noLine(call.what));
    this.name = "UnexpectedCall";
    this.call = call;
  }
}

/** A failure that the script asked for. */
export class ScriptedFailure extends Error {
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, what: string) {
    super(scenarios.script.asScripted(what, failure));
    this.name = "ScriptedFailure";
    this.failure = failure;
  }
}
