import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { timeOfStamp } from "./disk.ts";

/** One backup: a database of its own, whole, without a log beside it. */
export interface Backup {
  readonly file: string;
  /** `daily`, `asked` (by `viva backup`), or `before-NAME` of a migration. */
  readonly kind: string;
  /** ms since 1970 */
  readonly at: number;
  readonly bytes: number;
}

/** How many are kept: of the daily ones, and of those before a migration. Those asked for stay. */
const kept = { daily: 7, before: 2 };
const name = /^viva-(daily|asked|before-[\w.-]+?)-(\d{4}-\d\d-\d\dT\d{6}Z)(?:-\d+)?\.db$/;
/** What is being written; it counts as nothing. The number is the process that writes it. */
const partial = /\.partial-(\d+)$/;

export function partialName(file: string): string {
  return `${file}.partial-${process.pid}`;
}

/** The backups in a folder, newest first. Files with other names are not ours. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((entry): Backup[] => {
      const parts = name.exec(entry);
      const at = parts ? timeOfStamp(parts[2]!) : undefined;
      if (!parts || at === undefined) return [];
      const file = join(folder, entry);
      return [{ file, kind: parts[1]!, at, bytes: statSync(file).size }];
    })
    .sort((a, b) => b.at - a.at || (a.file < b.file ? 1 : -1));
}

/** Makes the folder, private to the user, and clears what a killed process left half written. */
export function readyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(folder)) {
    const pid = Number(partial.exec(entry)?.[1] ?? 0);
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, entry), { force: true });
  }
}

/** Removes the oldest backups beyond what is kept. `made` is never among them, whatever the clock says. */
export function rotate(folder: string, made: string): void {
  const all = listBackups(folder).filter(({ file }) => file !== made);
  const madeKind = name.exec(made.slice(folder.length + 1))?.[1] ?? "";
  for (const [most, of] of [
    [kept.daily, (kind: string) => kind === "daily"],
    [kept.before, (kind: string) => kind.startsWith("before-")],
  ] as const) {
    const room = of(madeKind) ? most - 1 : most;
    for (const { file } of all.filter(({ kind }) => of(kind)).slice(room)) rmSync(file, { force: true });
  }
}

/** Whether a process of this number runs; of whom does not matter here. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
