import { stopTerms } from "../text/stop-words.ts";
import { termOf } from "../text/term.ts";
import { tokenTable } from "../text/token-table.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Db } from "./open-database.ts";

/** Term numbers for a writer, and the document frequencies that its transaction changes. */
export interface TermNumbers {
  /** The numbers of the terms of some texts, in order; `starts` says where each text's begin. */
  read(texts: readonly string[]): { readonly numbers: Int32Array; readonly starts: readonly number[] };
  /** Whether it is a stop word, which the FTS5 index leaves out. */
  isStop(number: number): boolean;
  /** Notes that one passage more (or fewer: -1) holds these terms; repeats count once. */
  count(numbers: ArrayLike<number>, change: 1 | -1): void;
  /** Writes the noted changes; call at the end of the transaction. */
  flush(): void;
  /** After a rollback: forgets what was never written. */
  reset(): void;
}

/**
 * Numbers are never reused, so that what is remembered stays true across processes. New terms are written
 * with their counts, in the order of their text: one insert at the end of the index instead of two at random.
 */
export function termNumbers(db: Db): TermNumbers {
  const stored = storedTerms(db);
  const last = db.prepare("SELECT coalesce(max(id), 0) FROM term").pluck();
  const make = db.prepare("INSERT INTO term (id, text, passages) VALUES (?, ?, ?)");
  const add = db.prepare("UPDATE term SET passages = passages + ? WHERE id = ?");
  const counts = changes();
  const fresh = new Map<string, number>();
  const stops = new Set<number>();
  let buffer = new Int32Array(1 << 12);
  let next = 0;
  const table = tokenTable();
  const numberOf = (token: string): number => {
    const term = termOf(token);
    if (term === "") return 0;
    const known = fresh.get(term) ?? stored.number(term);
    if (known === undefined) {
      // Nobody else numbers terms meanwhile: the transaction holds the write lock.
      if (fresh.size === 0) next = last.get() as number;
      next += 1;
      fresh.set(term, next);
    }
    const number = known ?? next;
    if (stopTerms.has(term)) stops.add(number);
    return number;
  };
  return {
    read(texts) {
      let length = 0;
      const starts = texts.map((text) => {
        const begin = length;
        // No text has more tokens than characters, pairs of dense scripts included.
        if (length + text.length > buffer.length) buffer = grown(buffer, length + text.length);
        tokenize(text, (start, end, first, second) => {
          let number = table.find(first, second);
          if (number < 0) {
            number = numberOf(text.slice(start, end));
            table.add(first, second, number);
          }
          if (number > 0) buffer[length++] = number;
        });
        return begin;
      });
      return { numbers: buffer.slice(0, length), starts };
    },
    isStop: (number) => stops.has(number),
    count: counts.count,
    flush() {
      const made = new Set(fresh.values());
      for (const term of [...fresh.keys()].sort()) {
        const number = fresh.get(term)!;
        make.run(number, term, counts.of(number));
      }
      counts.each((number, change) => {
        if (!made.has(number)) add.run(change, number);
      });
      fresh.clear();
      counts.clear();
      stored.transactionEnds();
    },
    reset() {
      table.clear();
      stops.clear();
      fresh.clear();
      counts.clear();
      stored.transactionEnds();
    },
  };
}

const LOOK_UPS = 3_000;

/**
 * Numbers of stored terms. A transaction that looks up thousands is a large ingest: then one reading of all
 * terms is cheaper, and stays true to the transaction's end, since nobody else can write.
 */
function storedTerms(db: Db) {
  const one = db.prepare("SELECT id FROM term WHERE text = ?").pluck();
  const all = db.prepare("SELECT text, id FROM term").raw();
  let known: Map<string, number> | undefined;
  let lookUps = 0;
  return {
    number(term: string): number | undefined {
      if (known) return known.get(term);
      lookUps += 1;
      if (lookUps >= LOOK_UPS) known = new Map(all.all() as [string, number][]);
      return one.get(term) as number | undefined;
    },
    transactionEnds(): void {
      known = undefined;
      lookUps = 0;
    },
  };
}

/** Sums of changes by term number. */
function changes() {
  let sums = new Int32Array(1 << 12);
  let lastIn = new Int32Array(1 << 12);
  const changed = new Set<number>();
  let passage = 0;
  return {
    count(numbers: ArrayLike<number>, change: 1 | -1): void {
      passage += 1;
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at]!;
        if (number >= sums.length) {
          sums = grown(sums, number);
          lastIn = grown(lastIn, number);
        }
        if (lastIn[number] === passage) continue;
        lastIn[number] = passage;
        if (sums[number] === 0) changed.add(number);
        sums[number]! += change;
      }
    },
    of: (number: number): number => sums[number] ?? 0,
    each(visit: (number: number, change: number) => void): void {
      for (const number of changed) if (sums[number] !== 0) visit(number, sums[number]!);
    },
    clear(): void {
      for (const number of changed) sums[number] = 0;
      changed.clear();
    },
  };
}

function grown(array: Int32Array<ArrayBuffer>, number: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 ** Math.ceil(Math.log2(number + 1)));
  larger.set(array);
  return larger;
}
