import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Holding, holdingOf } from "../memory/repair/holding.ts";
import { backUpAsked, backUpTo } from "../memory/storage/back-up.ts";
import { type Backup, listBackups } from "../memory/storage/backups.ts";
import { backupFolder } from "../memory/storage/damage.ts";
import type { Config } from "./config.ts";
import { databaseFile } from "./data-files.ts";
import type { Viva } from "./viva.ts";

/** A backup that was just made. */
export interface MadeBackup extends Pick<Holding, "answers" | "sessions"> {
  readonly file: string;
  readonly bytes: number;
}

/** Makes a backup into `file`, or among the others. Rejects with VivaError. */
export async function makeBackup(viva: Viva, file?: string): Promise<MadeBackup> {
  const { config, memory, clock } = viva;
  const { db } = memory;
  const made =
    file === undefined
      ? await backUpAsked(db, backupFolder(databaseFile(config)), clock.now())
      : await backUpTo(db, resolve(file)).then(() => resolve(file));
  const { answers, sessions } = holdingOf(db);
  return { file: made, bytes: statSync(made).size, answers, sessions };
}

/** The backups of a data folder, newest first. */
export function backupsOf(config: Config): Backup[] {
  return listBackups(backupFolder(databaseFile(config)));
}
