import { VivaError } from "../domain/errors.ts";
import type { Db } from "./database.ts";
import { migrations } from "./migrations/index.ts";

/**
 * Brings the schema up to date: each named migration runs once, in its own transaction with its record,
 * so that a killed one runs again from its start. A database with a migration this program does not know
 * comes from a newer Viva and is refused.
 */
export function migrate(db: Db): void {
  if (schemaVersion(db) === migrations.length) return;
  db.exec("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)");
  refuseNewer(db);
  for (const [index, { name, sql }] of migrations.entries()) {
    db.transaction(() => {
      // Looked up inside: another process may have run it since.
      if (db.prepare("SELECT 1 FROM migrations WHERE name = ?").get(name)) return;
      db.exec(sql);
      db.prepare("INSERT INTO migrations (name, at) VALUES (?, datetime('now'))").run(name);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

function schemaVersion(db: Db): number {
  return db.pragma("user_version", { simple: true }) as number;
}

function refuseNewer(db: Db): void {
  const known = new Set(migrations.map(({ name }) => name));
  const names = db.prepare("SELECT name FROM migrations").pluck().all() as string[];
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new VivaError(
    "database-newer",
    `The data folder was written by a newer Viva (${unknown.at(-1)}).`,
    "Update Viva, or use another folder with --data-dir. Nothing was changed.",
  );
}
