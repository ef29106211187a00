import type { RunResult, Statement } from "better-sqlite3";
import type { Db } from "./db.ts";

/** The part of a statement that the memory uses. */
export interface LaterStatement {
  run(...values: unknown[]): RunResult;
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  /** The same statement, giving the first column's value for each row. */
  pluck(): LaterStatement;
}

/**
 * Makes statements that SQLite compiles when they are first run: a short conversation needs half of the
 * memory's, and compiling all would be a good part of opening it. A fault in the SQL is thrown at the first run.
 */
export function later(db: Db): (source: string) => LaterStatement {
  const make = (prepare: () => Statement): LaterStatement => {
    let prepared: Statement | undefined;
    const statement = () => {
      prepared ??= prepare();
      return prepared;
    };
    return {
      run: (...values) => statement().run(...values),
      get: (...values) => statement().get(...values),
      all: (...values) => statement().all(...values),
      pluck: () => make(() => prepare().pluck()),
    };
  };
  return (source) => make(() => db.prepare(source));
}
