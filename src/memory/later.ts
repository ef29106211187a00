import type { RunResult, Statement } from "better-sqlite3";
import { errors } from "../messages/errors.ts";
import type { Db } from "./db.ts";

/** The part of a statement that the memory uses. */
export interface LaterStatement {
  run(...values: unknown[]): RunResult;
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  /** The same statement, giving the first column's value for each row. */
  pluck(): LaterStatement;
}

/** Compiled statements by their source; those that give one column only have a name of their own. */
export type Compiled = Map<string, Statement>;

/** Databases that are lent several times keep what was compiled for the one before. */
const shared = new WeakMap<Db, Compiled>();

/** From now on, statements for `db` are looked for, and left, among `compiled`. */
export function shareCompiled(db: Db, compiled: Compiled): void {
  shared.set(db, compiled);
}

/**
 * Makes statements that SQLite compiles when they are first run: a short conversation needs half of the
 * memory's, and compiling all would be a good part of opening it. A fault in the SQL is thrown at the first run.
 */
export function later(db: Db): (source: string) => LaterStatement {
  const compiled = shared.get(db);
  const make = (name: string, prepare: () => Statement): LaterStatement => {
    let prepared: Statement | undefined;
    const statement = () => {
      // A statement that others go on using would not notice that its database was given back.
      if (compiled && !db.open) throw new TypeError(errors.closed);
      prepared ??= compiled?.get(name) ?? prepare();
      compiled?.set(name, prepared);
      return prepared;
    };
    return {
      run: (...values) => statement().run(...values),
      get: (...values) => statement().get(...values),
      all: (...values) => statement().all(...values),
      pluck: () => make(`${name}\0pluck`, () => prepare().pluck()),
    };
  };
  return (source) => make(source, () => db.prepare(source));
}
