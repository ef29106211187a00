import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openFile } from "../../../src/memory/db.ts";
import { migrations } from "../../../src/memory/migrations/index.ts";
import { holdingOf } from "../../../src/memory/repair/holding.ts";
import { openMemory } from "../../../src/memory/sqlite-memory.ts";
import { damageOf } from "../../../src/memory/storage/back-up.ts";
import { listBackups } from "../../../src/memory/storage/backups.ts";
import { nextSchema } from "../../support/next-schema.ts";
import { runStorageProcess } from "../../support/run-storage-process.ts";
import { storeAnswers } from "../../support/stored.ts";
import { tempFolder } from "../../support/temp.ts";
import type { CommandResult } from "./kill-command.ts";

/**
 * A chain of three migrations of a database of the first schema, killed around each write (of its backup, too) and
 * then opened again. With `every`, only each so many-th moment.
 */
export async function killMigrations(every = 1): Promise<CommandResult & { passed: readonly string[] }> {
  using folder = tempFolder();
  const old = folder.file("old.db");
  const first = openMemory({ file: old, migrations: migrations.slice(0, 1) });
  await storeAnswers(first);
  first.close();
  const copyTo = (name: string) => {
    mkdirSync(folder.file(name));
    copyFileSync(old, join(folder.file(name), "viva.db"));
    return folder.file(name);
  };
  const undisturbed = copyTo("undisturbed");
  const log = folder.file("moments");
  await runStorageProcess(["migrate", join(undisturbed, "viva.db")], { log });
  const passed = readFileSync(log, "utf8").split("\n");
  const expected = contentOf(undisturbed);
  const faults: string[] = [];
  let kills = 0;

  const killAt = async (killAt: number) => {
    const home = copyTo(`killed-${killAt}`);
    const file = join(home, "viva.db");
    const { signal } = await runStorageProcess(["migrate", file], { killAt });
    kills++;
    const fail = (what: string) => faults.push(`killed ${passed[killAt - 1]} (moment ${killAt}): ${what}`);
    if (signal !== "SIGKILL") fail("the moment was never reached");
    const backups = listBackups(join(home, "backups"));
    if (versionOf(file) !== 1 && backups.length === 0) fail("it was changed without a backup");
    for (const backup of backups) {
      const damage = damageOf(backup.file);
      if (damage !== undefined || answersIn(backup.file) !== 3) fail(`its backup is not whole: ${damage}`);
    }
    openMemory({ file, migrations: [...migrations, ...nextSchema], now: 0 }).close();
    if (contentOf(home) !== expected) fail("another end");
    rmSync(home, { recursive: true });
  };
  const points = passed.map((_, index) => index + 1).filter((point) => point % every === 0);
  for (let at = 0; at < points.length; at += 2) await Promise.all(points.slice(at, at + 2).map(killAt));
  return { kills, moments: passed.length, faults, passed };
}

function contentOf(home: string): string {
  const db = openFile(join(home, "viva.db"));
  const tables = ["turns", "words", "attempts", "attempt_events", "stored"];
  const content = [
    tables.map((name) => db.prepare(`SELECT * FROM ${name}`).all()),
    db.pragma("user_version"),
    db.prepare("SELECT name FROM migrations").all(),
    db.prepare("SELECT name, sql FROM sqlite_master ORDER BY name").all(),
    db.pragma("integrity_check"),
  ];
  db.close();
  return JSON.stringify(content);
}

function versionOf(file: string): number {
  const db = openFile(file);
  const version = db.pragma("user_version", { simple: true }) as number;
  db.close();
  return version;
}

function answersIn(file: string): number {
  const db = openFile(file);
  const { answers } = holdingOf(db);
  db.close();
  return answers;
}
