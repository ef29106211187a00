import type { EffectKey } from "../ports/memory.ts";
import { type Db, durably } from "./database.ts";
import { later } from "./later.ts";

/** Keys are kept for this many effects of a session: far more than a replay can reach back. */
const kept = 200;

interface Effect<T> {
  readonly key: EffectKey;
  readonly session: string;
  /** On the disk when it returns; the others are by the end of the turn. */
  readonly durable?: boolean;
  readonly effect: () => T;
}

/**
 * Applies an effect once for its key: one transaction that looks the key up, else applies the effect
 * and stores its result under the key. A replay gets the stored result.
 */
export interface Ledger {
  once<T>(effect: Effect<T>): T;
  applied(key: EffectKey): boolean;
}

export function openLedger(db: Db): Ledger {
  const prepare = later(db);
  const find = prepare("SELECT result FROM ledger WHERE key = ?").pluck();
  const store = prepare("INSERT INTO ledger (key, session, result) VALUES (?, ?, ?)");
  const forget = prepare(
    `DELETE FROM ledger WHERE session = @session AND rowid <=
       (SELECT rowid FROM ledger WHERE session = @session ORDER BY rowid DESC LIMIT 1 OFFSET ${kept})`,
  );
  const apply = db.transaction(({ key, session, effect }: Effect<unknown>): unknown => {
    const stored = find.get(key) as string | undefined;
    if (stored !== undefined) return JSON.parse(stored);
    const result = effect();
    store.run(key, session, JSON.stringify(result ?? null));
    forget.run({ session });
    return result;
  });
  return {
    once<T>(effect: Effect<T>): T {
      const result = effect.durable ? durably(db, () => apply.immediate(effect)) : apply.immediate(effect);
      return result as T;
    },
    applied: (key) => find.get(key) !== undefined,
  };
}
