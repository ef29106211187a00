import type { Db } from "../db.ts";

type Row = Record<string, unknown> & { readonly rowid: number };

/** Numbers of rows that are tried behind a damaged place before the rest is given up. */
const furthest = 2 ** 40;

/**
 * The rows of a table in the order of their numbers, as far as they can be read: behind a damaged place it
 * goes on at the next row that can be reached. Never throws; a table that can't be read at all has none.
 */
export function* readableRows(db: Db, table: string): Generator<Row> {
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    try {
      for (const row of rowsAfter(db, table, last)) {
        last = row.rowid;
        yield row;
      }
      return;
    } catch {
      // Here the file is damaged; what lies behind may be sound.
      const next = reachableAfter(db, table, Math.max(last, 0));
      if (next === undefined) return;
      last = next;
    }
  }
}

function rowsAfter(db: Db, table: string, last: number): IterableIterator<Row> {
  const sql = `SELECT rowid AS rowid, * FROM ${table} NOT INDEXED WHERE rowid > ? ORDER BY rowid`;
  return db.prepare(sql).iterate(last) as IterableIterator<Row>;
}

/** The smallest number behind which a row can be read; undefined when there is none. */
function reachableAfter(db: Db, table: string, last: number): number | undefined {
  const reads = (after: number): boolean => {
    try {
      for (const _ of rowsAfter(db, table, after)) return true;
      return false;
    } catch {
      return false;
    }
  };
  let step = 1;
  while (!reads(last + step)) {
    step *= 2;
    if (step > furthest) return undefined;
  }
  let [unread, read] = [Math.floor(step / 2), step];
  while (read - unread > 1) {
    const middle = Math.floor((unread + read) / 2);
    if (reads(last + middle)) read = middle;
    else unread = middle;
  }
  return last + read;
}
