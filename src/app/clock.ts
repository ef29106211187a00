import { hash, sequence } from "../domain/shuffle.ts";
import type { Clock, Randomness } from "../ports/clock.ts";

/** The system's clock, or one that stands still at `now`. */
export function openClock(now?: number): Clock {
  return now === undefined ? { now: () => Date.now() } : { now: () => now };
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Randomness of the system, or a sequence that follows from `seed` and what exists already. */
export function openRandomness(seed?: number, salt = ""): Randomness {
  // Ids tell sessions apart and hide nothing: Math.random is enough, and node:crypto is slow to load.
  const next = seed === undefined ? Math.random : sequence(hash(`${seed}${salt}`));
  const letter = () => alphabet[Math.floor(next() * 32)];
  return { next, id: (prefix) => `${prefix}-${Array.from({ length: 8 }, letter).join("")}` };
}
