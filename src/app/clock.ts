import { randomBytes } from "node:crypto";
import { hash, sequence } from "../domain/shuffle.ts";
import type { Clock, Randomness } from "../ports/clock.ts";

/** The system's clock, or one that stands still at `now`. */
export function openClock(now?: number): Clock {
  return now === undefined ? { now: () => Date.now() } : { now: () => now };
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Randomness of the system, or a sequence that follows from `seed` and what exists already. */
export function openRandomness(seed?: number, salt = ""): Randomness {
  if (seed === undefined) {
    return {
      next: () => randomBytes(4).readUInt32BE() / 2 ** 32,
      id: (prefix) => `${prefix}-${[...randomBytes(8)].map((byte) => alphabet[byte % 32]).join("")}`,
    };
  }
  const next = sequence(hash(`${seed}${salt}`));
  const letter = () => alphabet[Math.floor(next() * 32)];
  return { next, id: (prefix) => `${prefix}-${Array.from({ length: 8 }, letter).join("")}` };
}
