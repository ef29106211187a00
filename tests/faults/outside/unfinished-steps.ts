import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readingCopy } from "../../../src/memory/storage/reading-copy.ts";

/** The steps that a killed program had stored of its unfinished turns. Read from a copy: the next one finds it as it was. */
export function unfinishedSteps(dataDir: string): string[] {
  const file = join(dataDir, "viva.db");
  if (!existsSync(file)) return [];
  const copy = readingCopy(file);
  const db = new Database(copy.file);
  try {
    const has = db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?");
    if (!has.get("writes") || !has.get("turns")) return [];
    return db
      .prepare(
        `SELECT channel FROM writes JOIN turns ON turns.id = checkpoint_id
         WHERE status = 'open' AND task_id = 'step'`,
      )
      .pluck()
      .all() as string[];
  } finally {
    db.close();
    copy.remove();
  }
}
