/** Milliseconds from `start` to `now`; none when the clock was set back in between. */
export function elapsed(start: number, now: number): number {
  return Math.max(0, now - start);
}
