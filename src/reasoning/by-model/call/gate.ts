import type { z } from "zod";
import { elapsed } from "../../../domain/elapsed.ts";
import { VivaError } from "../../../domain/errors.ts";
import type { Notice } from "../../../domain/events.ts";
import { ModelError, type ModelFailure } from "../../../domain/model-error.ts";
import { modelSays } from "../../../messages/by-model.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Model, ModelReply } from "../../../ports/model.ts";
import type { CallBudget, CallContext, ModelCall } from "../../../ports/reasoner.ts";
import { Breaker, isLasting } from "./breaker.ts";
import { type Setback, Told } from "./notices.ts";
import { messagesWithin, type Prompt, type Section } from "./prompt.ts";
import { TokenScale, templateTokens } from "./tokens.ts";

export interface GateDeps {
  readonly model: Model;
  readonly clock: Clock;
  /** Waits; rejects when the signal fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface GateRequest {
  readonly prompt: Prompt;
  readonly sections: readonly Section[];
  readonly schema?: z.ZodType;
  readonly onText?: (delta: string) => void;
  /** Told of each call that was made, besides the budget. */
  readonly onCall?: (call: ModelCall) => void;
  /** On the way to a grade: such calls are limited further. */
  readonly grading?: boolean;
}

export type GateResult = { kind: "reply"; reply: ModelReply } | Setback;
type Failed = { kind: "failed"; error: ModelError; again: boolean };
type Refused = { kind: "turn-limit" | "session-limit" };

/** A graded answer takes at most this many calls until its grade. */
const mostBeforeGrade = 2;
/** The longest that an endpoint may ask a learner to wait. */
const longestWaitMs = 8_000;

/** Ollama keeps a model loaded for five minutes. */
const staysLoadedMs = 300_000;

/** Failures that a second try may mend, with the wait before it in ms. */
const retries: Partial<Record<ModelFailure, number>> = {
  "rate-limited": 1_500,
  busy: 2_000,
  "server-error": 300,
  "broken-stream": 100,
  "context-overflow": 0,
  empty: 0,
};

/**
 * The only place that calls the model: every call is taken from the turn's budget and recorded, a failure
 * that passes is tried once more, and a model that keeps failing rests. Rejects only when the turn is stopped.
 */
export class Gate {
  private readonly told: Told;
  private readonly deps: GateDeps;
  private readonly breaker = new Breaker();
  /** When the model last answered; servers unload a model after some minutes. */
  private answeredAt: number | undefined;
  /** A rest that began and was not told yet, in ms. */
  private restMs = 0;
  private readonly scale = new TokenScale();
  /** The endpoint's real limit, when a refusal told it. */
  private context: number;
  private readonly used = new WeakMap<CallBudget, { calls: number; grading: number }>();

  constructor(deps: GateDeps) {
    this.deps = deps;
    this.told = new Told(deps.model.spec);
    this.context = deps.model.contextLength;
  }

  get model(): string {
    return this.deps.model.spec;
  }

  /** Calls and tokens of the turn that a judgement may still use, without taking one. */
  mayGrade(turn: CallBudget): boolean {
    return (this.used.get(turn)?.grading ?? 0) < mostBeforeGrade;
  }

  async call(request: GateRequest, context: CallContext): Promise<GateResult> {
    const first = await this.once(request, context);
    if (first.kind !== "failed") return first;
    if (first.again) {
      await this.wait(first.error, context);
      const second = await this.once(request, context);
      // Where no second call was allowed, the first failure is what there is to tell.
      if (second.kind === "reply" || second.kind === "failed") return second;
    }
    return { kind: "failed", error: first.error };
  }

  /** What the model said was of no use: counts like a call that failed. */
  spoilt(): void {
    this.rests(this.breaker.failed("unfit", this.deps.clock.now()));
  }

  /** What the learner must be told about a setback, and about a rest that began with it. */
  notices(setback: Setback, turn: CallBudget): Notice[] {
    const resting = this.restMs > 0 ? this.told.rest(this.restMs) : [];
    this.restMs = 0;
    return [...this.told.notice(setback, turn), ...resting];
  }

  /** What the model said was of use. */
  useful(): void {
    this.breaker.succeeded();
    this.told.recovered();
  }

  private async once(
    request: GateRequest,
    context: CallContext,
  ): Promise<Exclude<GateResult, { kind: "failed" }> | Failed> {
    const { prompt, sections, schema, onText, grading = false } = request;
    stopIfCancelled(context);
    if (!this.breaker.closed(this.deps.clock.now())) return { kind: "resting" };
    // A reply may take a third of a small context; the rest is for what it stands on.
    const maxTokens = Math.min(prompt.maxTokens, Math.floor(this.context / 3));
    const room = this.context - maxTokens - templateTokens;
    const estimate = (text: string) => this.scale.estimate(text);
    const messages = messagesWithin(prompt, sections, { room, estimate });
    if (!messages) return { kind: "too-long" };
    const refusal = this.take(context.budget, grading);
    if (refusal) return refusal;
    let shown = false;
    const passOn = (delta: string) => {
      shown = true;
      onText?.(delta);
    };
    const startedAt = this.deps.clock.now();
    try {
      const reply = await this.deps.model.complete({
        purpose: prompt.purpose,
        messages,
        signal: context.signal,
        maxTokens,
        onWait: () => this.loading(context),
        ...(schema ? { schema } : {}),
        ...(onText ? { onText: passOn } : {}),
      });
      this.answeredAt = this.deps.clock.now();
      this.scale.learn(messages.map(({ content }) => content).join("\n"), reply.tokens.in);
      this.record(request, context, { reply, ms: reply.ms.total, ok: true });
      stopIfCancelled(context);
      return { kind: "reply", reply };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.record(request, context, { ms: elapsed(startedAt, this.deps.clock.now()), ok: false });
      stopIfCancelled(context);
      return { kind: "failed", error, again: this.failed(error) && !shown };
    }
  }

  /** A model that has just answered is only slow. */
  private loading(context: CallContext): void {
    const warm = this.answeredAt !== undefined && this.deps.clock.now() - this.answeredAt < staysLoadedMs;
    if (!warm) context.onNotice?.({ code: "model-loading", message: modelSays.loading(this.model) });
  }

  private rests(ms: number): void {
    if (ms > 0) this.restMs = ms;
  }

  /** Counts a failure; whether a second try may help. */
  private failed(error: ModelError): boolean {
    const restMs = this.breaker.failed(error.failure, this.deps.clock.now());
    // A wrong key or a missing model is told with what to do; that it rests meanwhile goes without saying.
    if (!isLasting(error.failure)) this.rests(restMs);
    if (error.failure === "context-overflow") {
      if (error.contextLength) this.context = Math.min(this.context, error.contextLength);
      else this.scale.distrust();
    }
    const wait = error.retryAfterMs ?? retries[error.failure];
    if (wait !== undefined && wait > longestWaitMs) this.breaker.restFor(wait, this.deps.clock.now());
    return retries[error.failure] !== undefined && (wait ?? 0) <= longestWaitMs;
  }

  private async wait(error: ModelError, context: CallContext): Promise<void> {
    const ms = error.retryAfterMs ?? retries[error.failure] ?? 0;
    if (ms > 0) await this.deps.sleep(ms, context.signal).catch(() => stopIfCancelled(context));
    stopIfCancelled(context);
  }

  private take(turn: CallBudget, grading: boolean): Refused | undefined {
    const used = this.used.get(turn) ?? { calls: 0, grading: 0 };
    this.used.set(turn, used);
    if (grading && used.grading >= mostBeforeGrade) return { kind: "turn-limit" };
    if (!turn.take()) return { kind: used.calls === 0 ? "session-limit" : "turn-limit" };
    used.calls++;
    if (grading) used.grading++;
    return undefined;
  }

  private record(
    { prompt, onCall }: GateRequest,
    { budget }: CallContext,
    { reply, ms, ok }: { reply?: ModelReply; ms: number; ok: boolean },
  ): void {
    const call: ModelCall = {
      purpose: prompt.purpose,
      model: this.model,
      in: reply?.tokens.in ?? 0,
      out: reply?.tokens.out ?? 0,
      firstMs: reply?.ms.first ?? 0,
      totalMs: ms,
      ok,
    };
    budget.spend(call);
    onCall?.(call);
  }
}

export function stopIfCancelled({ signal }: CallContext): void {
  if (!signal.aborted) return;
  throw new VivaError("cancelled", ...modelSays.turnStopped);
}
