import type { Clock } from "../../ports/clock.ts";

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  /** Moves the clock by `ms`; backwards when negative. */
  advance(ms: number): void;
}

/** A clock for tests, at `now` (ISO 8601, or ms since 1970). */
export function fixedClock(now: string | number): FixedClock {
  let at = typeof now === "number" ? now : Date.parse(now);
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}
