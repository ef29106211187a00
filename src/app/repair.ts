import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { asVivaError } from "../domain/errors.ts";
import { prepareRepair, type Repair, type RepairWay } from "../memory/repair/repair.ts";
import { stampOf } from "../memory/storage/disk.ts";
import { doctor } from "../messages/doctor.ts";
import { madeQuestions } from "../messages/made-questions.ts";
import type { Config } from "./config.ts";
import { databaseFile } from "./data-files.ts";

export type { Repair, RepairWay };

/** What one repair did, for a person and for machines. */
export interface RepairReport {
  /** What was wrong; empty when nothing was. */
  readonly found: readonly string[];
  /** Files that were kept under these names. */
  readonly kept: readonly string[];
  readonly way?: RepairWay;
  /** The backup that was restored, and when it was made (ms since 1970). */
  readonly from?: string;
  readonly at?: number;
  readonly answers?: number;
  readonly sessions?: number;
  /** What is left to do. */
  readonly todo: readonly string[];
}

/** Opens the database's repair; undefined when it is sound. Throws VivaError. */
export function openRepair(config: Config): Repair | undefined {
  return prepareRepair(databaseFile(config), timeOf(config));
}

/** Repairs what is broken in the data folder: the database by `way`, else by what brings back most. */
export async function repairFolder(config: Config, way?: RepairWay): Promise<RepairReport> {
  const repair = openRepair(config);
  const database = repair ? applyRepair(repair, way ?? repair.best) : sound;
  const others = [await setLibraryAside(config), setMadeAside(config)].flatMap((part) => part ?? []);
  return {
    ...database,
    found: [...database.found, ...others.flatMap(({ found }) => found)],
    kept: [...database.kept, ...others.flatMap(({ kept }) => kept)],
    todo: others.flatMap(({ todo }) => todo),
  };
}

const sound: RepairReport = { found: [], kept: [], todo: [] };

/** Carries out one way of a repair and tells what came of it. */
export function applyRepair(repair: Repair, way: RepairWay): RepairReport {
  try {
    const { kept, holds } = repair.apply(way);
    return {
      found: [repair.found],
      kept,
      way,
      ...(way === "backup" && repair.backup
        ? { from: repair.backup.made.file, at: repair.backup.made.at }
        : {}),
      answers: holds.answers,
      sessions: holds.sessions,
      todo: [],
    };
  } finally {
    repair.close();
  }
}

/** The library can be made again from the documents: a broken one is only put aside. */
async function setLibraryAside(config: Config): Promise<RepairReport | undefined> {
  const file = join(config.dataDir, "library.db");
  if (!existsSync(file)) return undefined;
  try {
    (await import("../library/open-library.ts")).openLibrary({ file }).close();
    return undefined;
  } catch (error) {
    const { code, message } = asVivaError(error);
    if (code !== "database-broken") throw error;
    const todo = [doctor.repair.ingest];
    return {
      found: [message],
      kept: setAside(config, ["library.db", "library.db-wal", "library.db-shm"]),
      todo,
    };
  }
}

function setMadeAside(config: Config): RepairReport | undefined {
  const file = join(config.dataDir, "made.json");
  if (!existsSync(file)) return undefined;
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return undefined;
  } catch (error) {
    const found = madeQuestions.fileUnreadable(file, (error as Error).message).slice(0, 1);
    return { found, kept: setAside(config, ["made.json"]), todo: [doctor.repair.make] };
  }
}

function setAside(config: Config, names: readonly string[]): string[] {
  const stamp = stampOf(timeOf(config));
  return names.flatMap((name) => {
    const file = join(config.dataDir, name);
    if (!existsSync(file)) return [];
    const aside = `${file}.broken-${stamp}`;
    renameSync(file, aside);
    return [aside];
  });
}

function timeOf({ now }: Config): number {
  return now ?? Date.now();
}
