import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { VivaError } from "../../domain/errors.ts";
import { asStorageError } from "../../domain/storage-error.ts";
import { storageErrors } from "../../messages/storage-errors.ts";
import { openDatabase } from "../database.ts";
import { openFile } from "../db.ts";
import { migrate, refuseNewer } from "../migrate.ts";
import { type Backup, isRunning, listBackups } from "../storage/backups.ts";
import { backupFolder, quickCheck, wasUsed } from "../storage/damage.ts";
import { putInPlace, stampOf } from "../storage/disk.ts";
import { extentOf, readMark, writeMark } from "../storage/mark.ts";
import { type Holding, holdingOf, holdsMore } from "./holding.ts";
import { salvage } from "./salvage.ts";

/** How a broken database is replaced: by a backup, by what can be read of it, or by an empty one. */
export type RepairWay = "backup" | "salvage" | "anew";

/** A database that can't be used, and what could stand in its place. */
export interface Repair {
  /** What is wrong with it, for a person. */
  readonly found: string;
  /** The newest backup that is sound. */
  readonly backup?: { readonly made: Backup; readonly holds: Holding };
  /** What can still be read of the file itself. */
  readonly salvage?: { readonly holds: Holding };
  /** The way that brings back most; of two that bring back as much, the backup, which is whole. */
  readonly best: RepairWay;
  /** Puts it in place. The broken file stays, under another name. Throws VivaError. */
  apply(way: RepairWay): Repaired;
  /** Clears what was prepared. */
  close(): void;
}

export interface Repaired {
  /** The files under which the broken ones were kept. */
  readonly kept: readonly string[];
  readonly holds: Holding;
}

/**
 * Looks at the database `file` (at `now`, ms since 1970) and prepares its repair; undefined when nothing is
 * broken. Throws VivaError `database-newer`, or `database-busy` when a running process has it open.
 */
export function prepareRepair(file: string, now: number): Repair | undefined {
  const found = whatIsBroken(file, now);
  if (found === undefined) return undefined;
  refuseUsed(file);
  const fresh = `${file}.repaired-${process.pid}`;
  const close = () => {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${fresh}${end}`, { force: true });
  };
  close();
  try {
    const salvaged = readable(file, fresh);
    if (!salvaged) close();
    const backup = newestSound(backupFolder(file));
    const best = !salvaged
      ? backup
        ? "backup"
        : "anew"
      : !backup || holdsMore(salvaged, backup.holds)
        ? "salvage"
        : "backup";
    return {
      found,
      best,
      ...(backup ? { backup } : {}),
      ...(salvaged ? { salvage: { holds: salvaged } } : {}),
      apply(way) {
        try {
          if (way !== "salvage") close();
          if (way === "backup") copyFileSync(backup?.made.file ?? refuse("backup"), fresh);
          if (way === "salvage" && !salvaged) refuse("salvage");
          return replace(file, fresh, now);
        } catch (error) {
          throw asStorageError(error, file);
        }
      },
      close,
    };
  } catch (error) {
    close();
    throw asStorageError(error, file);
  }
}

/** What could be read of it, in `fresh`; undefined when the damage stops even that: other ways are left. */
function readable(file: string, fresh: string): Holding | undefined {
  try {
    return salvage(file, fresh);
  } catch (error) {
    if (asStorageError(error, file).code === "database-broken") return undefined;
    throw error;
  }
}

function whatIsBroken(file: string, now: number): string | undefined {
  if (!existsSync(file) && !wasUsed(file)) return undefined;
  try {
    const db = openDatabase({ file, now });
    try {
      const found = quickCheck(db);
      if (found !== undefined) return `${file} ${storageErrors.found.damagedInside(found)}.`;
      refuseNewer(db);
      return undefined;
    } finally {
      db.close();
    }
  } catch (error) {
    const known = asStorageError(error, file);
    if (known.code !== "database-broken") throw known;
    return known.message;
  }
}

function newestSound(folder: string): Repair["backup"] {
  for (const made of listBackups(folder)) {
    try {
      const db = openFile(made.file);
      try {
        if (quickCheck(db) === undefined) return { made, holds: holdingOf(db) };
      } finally {
        db.close();
      }
    } catch {
      // A backup that can't be read is none; an older one may be sound.
    }
  }
  return undefined;
}

/** Keeps the broken file with its log, and puts `fresh` in its place; killed in between, it can be repeated. */
function replace(file: string, fresh: string, now: number): Repaired {
  const db = openFile(fresh);
  let holds: Holding;
  let extent: ReturnType<typeof extentOf>;
  try {
    migrate(db);
    holds = holdingOf(db);
    extent = extentOf(db);
  } finally {
    db.close();
  }
  const kept = keep(file, now);
  writeMark(file, { ...extent, pid: 0 });
  putInPlace(fresh, file, { over: true });
  return { kept, holds };
}

function keep(file: string, now: number): string[] {
  let aside = `${file}.broken-${stampOf(now)}`;
  for (let n = 2; existsSync(aside); n++) aside = `${file}.broken-${stampOf(now)}-${n}`;
  const kept: string[] = [];
  if (existsSync(file)) {
    // The file keeps its name, too, until the new one takes it: at no time is there none.
    try {
      linkSync(file, aside);
    } catch {
      // Not every file system has links.
      copyFileSync(file, aside);
    }
    kept.push(aside);
  }
  // A log of the old file beside the new one would be taken for its own.
  for (const end of ["-wal", "-shm"]) {
    if (!existsSync(`${file}${end}`)) continue;
    renameSync(`${file}${end}`, `${aside}${end}`);
    kept.push(`${aside}${end}`);
  }
  return kept;
}

function refuseUsed(file: string): void {
  const pid = readMark(file)?.pid ?? 0;
  if (pid === 0 || pid === process.pid || !isRunning(pid)) return;
  throw new VivaError("database-busy", ...storageErrors.openElsewhere(file, pid));
}

function refuse(way: "backup" | "salvage"): never {
  throw new VivaError("bad-input", ...storageErrors.cantRepairBy(way));
}
