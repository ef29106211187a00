import { chmodSync, copyFileSync, existsSync, statSync } from "node:fs";
import { asStorageError } from "../domain/storage-error.ts";
import { type Db, openFile } from "./db.ts";
import { refuseBehind, refuseBroken, refuseDamaged } from "./storage/damage.ts";
import { stampOf } from "./storage/disk.ts";
import { type WriteHook, withWriteHook } from "./write-hook.ts";

export type { Db };

/**
 * Opens (or makes) the one SQLite file, in WAL mode: what was committed survives kill -9. What must also
 * survive a loss of power is written `durably`. A file that can't be used as it is stays as it is. `now` (ms
 * since 1970) names what is kept of it. Throws VivaError `database-broken`, `data-folder` or `disk-full`.
 */
export function openDatabase(options: { file: string; onWrite?: WriteHook | undefined; now: number }): Db {
  const { file, onWrite, now } = options;
  try {
    if (file !== ":memory:") refuseBroken(file);
    const hadLog = existsSync(`${file}-wal`);
    const db = openFile(file);
    try {
      // Only what others could read is changed: a file that its owner protected stays protected.
      if (file !== ":memory:" && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
      db.pragma("journal_mode = WAL");
      db.pragma("synchronous = NORMAL");
      db.pragma("foreign_keys = ON");
      refuseDamaged(db, file);
      refuseBehind(db, file, { hadLog });
    } catch (error) {
      const known = asStorageError(error, file);
      if (known.code === "database-broken") keepLog(file, now);
      db.close();
      throw known;
    }
    return onWrite ? withWriteHook(db, onWrite) : db;
  } catch (error) {
    throw asStorageError(error, file);
  }
}

/** Closing a database folds its log into it: of one that is damaged the log is kept beside it. */
function keepLog(file: string, now: number): void {
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0) copyFileSync(log, `${log}.kept-${stampOf(now)}`);
}

/**
 * Runs one transaction so that it, and with it everything committed before, is on the disk when this
 * returns. A checkpoint between two such writes needs no sync of its own: the log keeps their order, so a
 * loss of power leaves a state that was true.
 */
export function durably<T>(db: Db, work: () => T): T {
  // Nothing of a database in memory reaches a disk.
  if (db.memory) return work();
  db.pragma("synchronous = FULL");
  try {
    return work();
  } finally {
    db.pragma("synchronous = NORMAL");
  }
}
