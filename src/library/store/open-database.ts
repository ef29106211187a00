import { chmodSync } from "node:fs";
import Database from "better-sqlite3";
import { VivaError } from "../../domain/errors.ts";
import { asStorageError } from "../../domain/storage-error.ts";
import { libraryErrors } from "../../messages/library-errors.ts";
import { type Migration, migrations } from "./migrations.ts";

export type Db = Database.Database;

/**
 * Opens or makes the library's file (mode 0600) and brings its schema up to date. Write-ahead logging lets a
 * chat read while an ingest writes; a second writer waits up to 10 s.
 *
 * @throws VivaError `database-broken` when the file is no such database, `database-newer` when a later version
 *   of Viva made it, `disk-full`, `database-busy` or `data-folder` when it can't be written now.
 */
export function openDatabase(file: string): Db {
  try {
    const db = new Database(file);
    db.pragma("busy_timeout = 10000");
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    db.pragma("foreign_keys = ON");
    migrate(db, file, migrations);
    if (file !== ":memory:") chmodSync(file, 0o600);
    return db;
  } catch (error) {
    throw asStorageError(error, file);
  }
}

function migrate(db: Db, file: string, steps: readonly Migration[]): void {
  const done = applied(db);
  const known = new Set(steps.map(({ name }) => name));
  const newer = done.find((name) => !known.has(name));
  if (newer !== undefined) {
    throw new VivaError("database-newer", ...libraryErrors.newer(file, newer));
  }
  if (done.length === steps.length) return;
  db.transaction(() => {
    db.exec("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)");
    const already = new Set(applied(db));
    for (const { name, sql } of steps) {
      if (already.has(name)) continue;
      db.exec(sql);
      db.prepare("INSERT INTO migration (name) VALUES (?)").run(name);
    }
  }).immediate();
}

function applied(db: Db): string[] {
  const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get();
  return exists ? (db.prepare("SELECT name FROM migration ORDER BY name").pluck().all() as string[]) : [];
}
