import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import type { Db } from "../db.ts";

/** How many messages and events of attempts were stored in a database, ever: neither goes down when some are removed. */
export interface Extent {
  readonly turns: number;
  readonly events: number;
}

/** What the mark beside a database tells. */
export interface Mark extends Extent {
  /** The process that wrote it last and has not closed the database; 0 when it did. */
  readonly pid: number;
}

/** Written in place and always as long as this: a kill in the middle leaves no half of it. */
const length = 128;

export function markFile(file: string): string {
  return `${file}-mark`;
}

/** Undefined when there is none, or none that can be read: then nothing is known, and nothing is missed. */
export function readMark(file: string): Mark | undefined {
  if (!existsSync(markFile(file))) return undefined;
  try {
    const { turns, events, pid } = JSON.parse(readFileSync(markFile(file), "utf8")) as Partial<Mark>;
    return { turns: Number(turns) || 0, events: Number(events) || 0, pid: Number(pid) || 0 };
  } catch {
    // The mark is a second witness only.
    return undefined;
  }
}

/** Replaces the mark; undefined removes it. */
export function writeMark(file: string, mark: Mark | undefined): void {
  if (mark === undefined) {
    rmSync(markFile(file), { force: true });
    return;
  }
  const descriptor = openSync(markFile(file), existsSync(markFile(file)) ? "r+" : "w", 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(mark).padEnd(length - 1)}\n`, 0);
  } finally {
    closeSync(descriptor);
  }
}

/** What was stored in a database so far; nothing where the tables are not there yet. */
export function extentOf(db: Db): Extent {
  return extentReader(db)();
}

function extentReader(db: Db): () => Extent {
  const has = (table: string) =>
    db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;
  if (has("stored")) {
    const stored = db.prepare("SELECT turns, events FROM stored");
    return () => stored.get() as Extent;
  }
  // A schema from before that was counted: its rows are numbered upwards.
  const last = (table: string) =>
    has(table) ? ((db.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get() as number | null) ?? 0) : 0;
  return () => ({ turns: last("turns"), events: last("attempt_events") });
}

/**
 * Keeps the mark beside a database up to date. It is counted and written after a commit that is on the disk, and
 * the count never goes down: however late it is written, whatever another process did since, it knows no more
 * than was stored.
 */
export interface MarkKeeper {
  /** Something was stored for good. */
  stored(): void;
  /** The database is being closed in order. */
  closed(): void;
}

export function keepMark(db: Db, file: string): MarkKeeper {
  if (file === ":memory:") return { stored: nothing, closed: nothing };
  const extent = extentReader(db);
  let written = false;
  const write = (pid: number) => {
    try {
      writeMark(file, { ...extent(), pid });
      written = true;
    } catch {
      // What was stored is stored: a full disk or a locked folder only costs the second witness.
    }
  };
  return {
    stored: () => write(process.pid),
    closed: () => {
      if (written) write(0);
    },
  };
}

function nothing(): void {
  // A database in memory is gone with its process.
}
