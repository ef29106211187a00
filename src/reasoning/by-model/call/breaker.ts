import type { ModelFailure } from "../../../domain/model-error.ts";

/** After this many failures in a row the model rests. */
const failuresToRest = 3;
const firstRestMs = 30_000;
const longestRestMs = 600_000;

/** Failures that the next call would meet just the same. */
const lasting: ReadonlySet<string> = new Set<ModelFailure>(["unauthorised", "no-such-model"]);

export const isLasting = (kind: string): boolean => lasting.has(kind);

/** Lets a model that keeps failing rest, and tries it again later: one call, then the next rest is longer. */
export class Breaker {
  private failures = 0;
  private restMs = firstRestMs;
  private until = 0;

  /** Whether a call may be made at `now` (ms). */
  closed(now: number): boolean {
    return now >= this.until;
  }

  /** The endpoint asked to be left alone for so long. */
  restFor(ms: number, now: number): void {
    this.until = Math.max(this.until, now + Math.min(ms, longestRestMs));
  }

  succeeded(): void {
    this.failures = 0;
    this.restMs = firstRestMs;
    this.until = 0;
  }

  /** Counts a failure; the length of the rest that begins now in ms, or 0. */
  failed(kind: string, now: number): number {
    this.failures++;
    if (this.failures < failuresToRest && !isLasting(kind)) return 0;
    const rest = this.restMs;
    this.until = now + rest;
    this.restMs = Math.min(longestRestMs, rest * 2);
    return rest;
  }
}
