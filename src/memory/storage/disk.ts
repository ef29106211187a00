import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** A file's content is on the disk when this returns. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A folder's names are on the disk when this returns: what was renamed in it stays renamed. */
export function syncFolder(folder: string): void {
  // Windows can't open a folder; there a rename needs no sync of its own.
  if (process.platform !== "win32") syncFile(folder);
}

/**
 * Gives a finished file (made private, 0600) its name, and puts both on the disk. `over` replaces what has
 * that name; without it an existing file is an EEXIST error, and stays.
 */
export function putInPlace(fresh: string, file: string, { over }: { over: boolean }): void {
  chmodSync(fresh, 0o600);
  syncFile(fresh);
  if (over) renameSync(fresh, file);
  else placeNew(fresh, file);
  syncFolder(dirname(file));
}

/** A link fails where the name is taken, at the same moment; a rename would not. */
function placeNew(fresh: string, file: string): void {
  try {
    linkSync(fresh, file);
    rmSync(fresh);
  } catch (error) {
    // Not every file system has links.
    if (existsSync(file)) throw error;
    renameSync(fresh, file);
  }
}

/** A time as it stands in file names: UTC, seconds, no colons. `2026-01-31T090000Z` */
export function stampOf(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "");
}

/** The time of a stamp in ms since 1970; undefined when it is none. */
export function timeOfStamp(stamp: string): number | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  const at = parts ? Date.parse(`${parts[1]}${parts[2]}:${parts[3]}:${parts[4]}Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
