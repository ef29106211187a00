import type { EffectKey } from "../ports/memory.ts";
import { type Db, durably } from "./database.ts";

/** Keys are kept for this many effects of a session: far more than a replay can reach back. */
const kept = 200;

/**
 * Applies an effect once for its key: one transaction that looks the key up, else applies the effect
 * and stores its result under the key. A replay gets the stored result.
 */
export interface Ledger {
  /** `durable`: on the disk when it returns; the others are by the end of the turn. */
  once<T>(options: { key: EffectKey; session: string; durable?: boolean; effect: () => T }): T;
  applied(key: EffectKey): boolean;
}

export function openLedger(db: Db): Ledger {
  const find = db.prepare("SELECT result FROM ledger WHERE key = ?").pluck();
  const store = db.prepare("INSERT INTO ledger (key, session, result) VALUES (?, ?, ?)");
  const forget = db.prepare(
    `DELETE FROM ledger WHERE session = @session AND rowid <=
       (SELECT rowid FROM ledger WHERE session = @session ORDER BY rowid DESC LIMIT 1 OFFSET ${kept})`,
  );
  return {
    once<T>({
      key,
      session,
      durable = false,
      effect,
    }: {
      key: EffectKey;
      session: string;
      durable?: boolean;
      effect: () => T;
    }): T {
      const apply = db.transaction((): T => {
        const stored = find.get(key) as string | undefined;
        if (stored !== undefined) return JSON.parse(stored) as T;
        const result = effect();
        store.run(key, session, JSON.stringify(result ?? null));
        forget.run({ session });
        return result;
      });
      return durable ? durably(db, () => apply.immediate()) : apply.immediate();
    },
    applied: (key) => find.get(key) !== undefined,
  };
}
