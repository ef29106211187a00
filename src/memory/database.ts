import { chmodSync, closeSync, existsSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import type BetterSqlite3 from "better-sqlite3";
import { VivaError } from "../domain/errors.ts";
import { asDatabaseError } from "./database-error.ts";
import { type WriteHook, withWriteHook } from "./write-hook.ts";

export type Db = BetterSqlite3.Database;

const require = createRequire(import.meta.url);
/** Required and not imported: an import would parse the CommonJS package for its exports first, 7 ms of a start. */
const Database = require("better-sqlite3") as typeof BetterSqlite3;

/** How long a statement waits for another process's write before it gives up, in ms. */
const busyTimeoutMs = 10_000;

/**
 * Opens (or makes) the one SQLite file, in WAL mode: what was committed survives kill -9. What must also
 * survive a loss of power is written `durably`. Throws VivaError `database-broken`, `data-folder` or `disk-full`.
 */
export function openDatabase(options: { file: string; onWrite?: WriteHook | undefined }): Db {
  const { file, onWrite } = options;
  if (file !== ":memory:") refuseForeignFile(file);
  try {
    const db = new Database(file, { timeout: busyTimeoutMs, ...native() });
    if (file !== ":memory:") chmodSync(file, 0o600);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    db.pragma("foreign_keys = ON");
    return onWrite ? withWriteHook(db, onWrite) : db;
  } catch (error) {
    throw asDatabaseError(error, file);
  }
}

/** Where npm built SQLite: saying so spares the start a search through a dozen folders. */
function native(): { nativeBinding?: string } {
  try {
    return { nativeBinding: require.resolve("better-sqlite3/build/Release/better_sqlite3.node") };
  } catch {
    // Built somewhere else: better-sqlite3 finds it by itself.
    return {};
  }
}

/**
 * Runs one transaction so that it, and with it everything committed before, is on the disk when this
 * returns. A checkpoint between two such writes needs no sync of its own: the log keeps their order, so a
 * loss of power leaves a state that was true.
 */
export function durably<T>(db: Db, work: () => T): T {
  db.pragma("synchronous = FULL");
  try {
    return work();
  } finally {
    db.pragma("synchronous = NORMAL");
  }
}

const magic = "SQLite format 3\0";

/** A file that is not SQLite's is never written over. */
function refuseForeignFile(file: string): void {
  if (!existsSync(file)) return;
  const head = Buffer.alloc(magic.length);
  const descriptor = openSync(file, "r");
  try {
    const read = readSync(descriptor, head, 0, magic.length, 0);
    if (read === 0 || head.toString("latin1") === magic) return;
  } finally {
    closeSync(descriptor);
  }
  throw new VivaError(
    "database-broken",
    `${file} is not a readable database.`,
    "It was left as it is. Move it away to start anew, or restore a copy of it.",
  );
}
