import { closeSync, existsSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VivaError } from "../../domain/errors.ts";
import { localDay } from "../../domain/progress.ts";
import { asStorageError } from "../../domain/storage-error.ts";
import { storageErrors } from "../../messages/storage-errors.ts";
import { type Db, openFile } from "../db.ts";
import { type Backup, listBackups, partialName, readyFolder, rotate } from "./backups.ts";
import { quickCheck } from "./damage.ts";
import { putInPlace, stampOf } from "./disk.ts";

/**
 * Copies a database by SQLite's online backup while others go on writing to it, into `file`, which must not
 * exist. A kill in the middle leaves a partial file that is no backup. Rejects with VivaError
 * `database-broken` when the copy is damaged, `disk-full`, `data-folder`, or `bad-input` for a taken name.
 */
export async function backUpTo(db: Db, file: string): Promise<void> {
  if (existsSync(file)) throw taken(file);
  await copied(db, partialName(file), [file]);
}

/** What is wrong with a backup; undefined when it can be restored. */
export function damageOf(file: string): string | undefined {
  try {
    const copy = openFile(file);
    try {
      return quickCheck(copy);
    } finally {
      copy.close();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

/** Today's backup, unless there is one or nothing was said yet. The file, when one was made. */
export async function backUpDaily(db: Db, folder: string, now: number): Promise<string | undefined> {
  const today = localDay(new Date(now));
  const isToday = ({ kind, at }: Backup) => kind === "daily" && localDay(new Date(at)) === today;
  if (listBackups(folder).some(isToday)) return undefined;
  if (!db.prepare("SELECT 1 FROM said LIMIT 1").get()) return undefined;
  return backUpAmong(db, folder, "daily", now);
}

/** A backup because the learner wants one; these are kept. */
export async function backUpAsked(db: Db, folder: string, now: number): Promise<string> {
  return backUpAmong(db, folder, "asked", now);
}

async function backUpAmong(db: Db, folder: string, kind: string, now: number): Promise<string> {
  ready(folder);
  const names = namesIn(folder, kind, now);
  const file = await copied(db, partialName(names[0]!), names);
  rotate(folder, file);
  return file;
}

/** The database as it is before a migration changes it: at once, because nothing else may happen meanwhile. */
export function backUpBefore(db: Db, folder: string, migration: string, now: number): void {
  ready(folder);
  const names = namesIn(folder, `before-${migration}`, now);
  const fresh = partialName(names[0]!);
  try {
    const image = db.serialize();
    // The image holds what was in the log; a copy in one file must not look for one.
    image[18] = 1;
    image[19] = 1;
    writeFileSync(fresh, image, { mode: 0o600 });
    rotate(folder, finished(fresh, names));
  } catch (error) {
    throw asStorageError(error, names[0]!);
  } finally {
    removeParts(fresh);
  }
}

async function copied(db: Db, fresh: string, names: readonly string[]): Promise<string> {
  try {
    // Made first, and private: the copy would get the mode of any other file.
    closeSync(openSync(fresh, "w", 0o600));
    await db.backup(fresh);
    return finished(fresh, names);
  } catch (error) {
    throw asStorageError(error, names[0]!);
  } finally {
    removeParts(fresh);
  }
}

function ready(folder: string): void {
  try {
    readyFolder(folder);
  } catch (error) {
    throw asStorageError(error, folder);
  }
}

/** Names that a backup may get: another process may make one in the same second. */
function namesIn(folder: string, kind: string, now: number): string[] {
  const start = join(folder, `viva-${kind}-${stampOf(now)}`);
  return Array.from({ length: 50 }, (_, n) => (n === 0 ? `${start}.db` : `${start}-${n + 1}.db`));
}

/** Checks the copy and gives it the first name that is free. */
function finished(fresh: string, names: readonly string[]): string {
  const copy = openFile(fresh);
  try {
    copy.pragma("journal_mode = DELETE");
    const found = quickCheck(copy);
    if (found !== undefined) throw new VivaError("database-broken", ...storageErrors.badCopy(found));
  } finally {
    copy.close();
  }
  for (const name of names) {
    try {
      putInPlace(fresh, name, { over: false });
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  throw taken(names[0]!);
}

function taken(file: string): VivaError {
  return new VivaError("bad-input", ...storageErrors.taken(file));
}

function removeParts(fresh: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${fresh}${end}`, { force: true });
}
