import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { broken } from "../../domain/storage-error.ts";
import { storageErrors } from "../../messages/storage-errors.ts";
import type { Db } from "../db.ts";
import { extentOf, type Mark, markFile, readMark } from "./mark.ts";

/** Where the backups of a database lie. */
export function backupFolder(file: string): string {
  return join(dirname(file), "backups");
}

const magic = "SQLite format 3\0";
/** A larger file is checked on its backup, once a day, and by `viva doctor`: reading it takes 2 ms a MB. */
const checkedAtOpen = 8 * 1024 * 1024;

/**
 * Looks at a database file before SQLite does, which would take an empty or missing one for new. Nothing is
 * changed. Throws VivaError `database-broken`.
 */
export function refuseBroken(file: string): void {
  if (!existsSync(file)) {
    if (wasUsed(file)) throw broken(file, storageErrors.found.gone);
    return;
  }
  const head = Buffer.alloc(100);
  const descriptor = openSync(file, "r");
  let read: number;
  try {
    read = readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (read === 0) {
    if (wasUsed(file)) throw broken(file, storageErrors.found.empty);
    return;
  }
  if (head.toString("latin1", 0, magic.length) !== magic) {
    const zeros = head.every((byte) => byte === 0);
    throw broken(file, zeros ? storageErrors.found.zeros : storageErrors.found.foreign);
  }
  const expected = sizeInHeader(head);
  const size = statSync(file).size;
  const log = `${file}-wal`;
  // With a log, pages at the end may still be in there.
  const whole = expected === undefined || size >= expected || (existsSync(log) && statSync(log).size > 0);
  if (!whole || size < head.length) throw broken(file, storageErrors.found.cut(size, expected));
}

/** Finds what only reading the pages shows. Throws VivaError `database-broken`, or SQLite's own error. */
export function refuseDamaged(db: Db, file: string): void {
  if (file === ":memory:" || statSync(file).size > checkedAtOpen) return;
  const found = quickCheck(db);
  if (found !== undefined) throw broken(file, storageErrors.found.damagedInside(found));
}

/** The first thing SQLite finds wrong; undefined when nothing is. */
export function quickCheck(db: Db): string | undefined {
  const found = db.pragma("quick_check(1)", { simple: true }) as string;
  return found === "ok" ? undefined : found.replace(/\s+/g, " ").slice(0, 200);
}

/**
 * Finds a database that is sound and yet holds less than was stored in it: its write-ahead log is gone or
 * torn, or it is an older copy. `hadLog`: whether there was a log before it was opened. Throws VivaError
 * `database-broken`.
 */
export function refuseBehind(db: Db, file: string, { hadLog }: { hadLog: boolean }): void {
  const mark = file === ":memory:" ? undefined : readMark(file);
  const lost = mark && missingFrom(db, mark);
  if (!lost || (lost.messages <= 0 && lost.grades <= 0)) return;
  throw broken(file, storageErrors.found.behind({ ...lost, hadLog }));
}

/** What a mark knows of and the database has not; less than one where it has all. */
function missingFrom(db: Db, mark: Mark): { messages: number; grades: number } {
  const { turns, events } = extentOf(db);
  return { messages: mark.turns - turns, grades: mark.events - events };
}

/** Bytes that the header tells; undefined where an old version of SQLite left that out. */
export function sizeInHeader(head: Buffer): number | undefined {
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  return pages > 0 && head.readUInt32BE(24) === head.readUInt32BE(92) ? pages * pageSize : undefined;
}

/** Whether a database was used here before: there are backups of it, or a mark. */
export function wasUsed(file: string): boolean {
  if (file === ":memory:") return false;
  if (existsSync(markFile(file))) return true;
  const folder = backupFolder(file);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".db"));
}
