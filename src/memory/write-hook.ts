import type Database from "better-sqlite3";

/**
 * Called before and after every write to the database. Fault tests kill the process here.
 * `what` is the statement, or `commit` for the end of a transaction.
 */
export type WriteHook = (moment: "before" | "after", what: string) => void;

const isWrite = /^\s*(insert|update|delete|replace|create|drop|alter)\b/i;

/** The same database, telling `hook` of each write: also of those that LangGraph's checkpointer makes. */
export function withWriteHook(db: Database.Database, hook: WriteHook): Database.Database {
  const around = <T>(what: string, write: () => T): T => {
    hook("before", what);
    const result = write();
    hook("after", what);
    return result;
  };

  const watched = (source: string): Database.Statement => {
    const statement = db.prepare(source);
    if (!isWrite.test(source)) return statement;
    // A write with RETURNING is read: `get` and `all` write as well.
    for (const method of ["run", "get", "all"] as const) {
      const original = statement[method].bind(statement) as (...args: unknown[]) => never;
      statement[method] = (...args: unknown[]) => around(source, () => original(...args));
    }
    return statement;
  };

  const announced = (body: (...args: unknown[]) => unknown) =>
    db.transaction((...args: unknown[]) => {
      const result = body(...args);
      hook("before", "commit");
      return result;
    });
  const transaction = (body: (...args: unknown[]) => unknown) => {
    const inner = announced(body);
    const committed =
      (begin: (...args: unknown[]) => unknown) =>
      (...args: unknown[]) => {
        const result = begin(...args);
        hook("after", "commit");
        return result;
      };
    return Object.assign(committed(inner), {
      immediate: committed(inner.immediate),
      deferred: committed(inner.deferred),
      exclusive: committed(inner.exclusive),
    });
  };

  return new Proxy(db, {
    get(target, key) {
      if (key === "prepare") return watched;
      if (key === "exec") return (source: string) => around(source, () => target.exec(source));
      if (key === "transaction") return transaction;
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
