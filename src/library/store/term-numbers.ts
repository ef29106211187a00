import type { Db } from "./open-database.ts";

/** Term numbers for a writer, and the document frequencies that its transaction changes. */
export interface TermNumbers {
  /** The number of a term, made when new. Call within the transaction. */
  number(term: string): number;
  /** Notes that one passage more (or fewer: -1) holds the term. */
  count(number: number, change: 1 | -1): void;
  /** Writes the noted changes; call at the end of the transaction. */
  flush(): void;
  /** After a rollback: forgets what was never written. */
  reset(): void;
}

const MAX_KEPT = 300_000;

/** Numbers are never reused, so that what is remembered stays true across processes. */
export function termNumbers(db: Db): TermNumbers {
  const find = db.prepare("SELECT id FROM term WHERE text = ?").pluck();
  const make = db.prepare("INSERT INTO term (text, passages) VALUES (?, 0)");
  const add = db.prepare("UPDATE term SET passages = passages + ? WHERE id = ?");
  const kept = new Map<string, number>();
  const changes = new Map<number, number>();
  return {
    number(term) {
      const known = kept.get(term);
      if (known !== undefined) return known;
      const number = (find.get(term) as number | undefined) ?? Number(make.run(term).lastInsertRowid);
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(term, number);
      return number;
    },
    count(number, change) {
      changes.set(number, (changes.get(number) ?? 0) + change);
    },
    flush() {
      for (const [number, change] of changes) if (change !== 0) add.run(change, number);
      changes.clear();
    },
    reset() {
      kept.clear();
      changes.clear();
    },
  };
}
