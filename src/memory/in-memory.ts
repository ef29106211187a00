import { errors } from "../messages/errors.ts";
import { type Db, openFile } from "./db.ts";
import { emptierOf } from "./empty.ts";
import { type Compiled, shareCompiled } from "./later.ts";
import { migrate } from "./migrate.ts";

/** A database in memory that serves one memory after the other, with what was compiled for it. */
interface Reused {
  readonly db: Db;
  readonly compiled: Compiled;
  /** Makes it what it was when it was new. */
  empty(): void;
}

/** So many wait for the next memory: scenarios that run at once each have one. */
const mostIdle = 4;
const idle: Reused[] = [];

/**
 * A memory that is gone when it is closed, its schema up to date. A folder of scenarios opens hundreds: making
 * a database, its schema and its statements anew would cost as much as a turn.
 */
export function openInMemory(): Db {
  return lend(idle.pop() ?? make());
}

function make(): Reused {
  const db = openFile(":memory:");
  try {
    migrate(db);
    db.pragma("foreign_keys = ON");
    return { db, compiled: new Map(), empty: emptierOf(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The database until it is closed: who still holds it then gets SQLite's error for a closed one. */
function lend(reused: Reused): Db {
  const { db, compiled } = reused;
  let open = true;
  const close = () => {
    if (open) giveBack(reused);
    open = false;
    return lent;
  };
  const lent: Db = new Proxy(db, {
    get(target, key) {
      if (key === "open") return open;
      if (key === "close") return close;
      const value = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      if (!open) throw new TypeError(errors.closed);
      return value.bind(target);
    },
  });
  shareCompiled(lent, compiled);
  return lent;
}

function giveBack(reused: Reused): void {
  // Something that was stopped in the middle of a transaction leaves a database that nobody should trust.
  if (idle.length >= mostIdle || reused.db.inTransaction) {
    reused.db.close();
    return;
  }
  reused.empty();
  idle.push(reused);
}
