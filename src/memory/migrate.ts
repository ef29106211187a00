import { VivaError } from "../domain/errors.ts";
import { storageErrors } from "../messages/storage-errors.ts";
import type { Db } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";

/**
 * Brings the schema up to date: each named migration runs once, in its own transaction with its record,
 * so that a killed one runs again from its start. A database with a migration this program does not know
 * comes from a newer Viva and is refused. `before` is told the first migration that an existing database
 * still needs, while it is as it was.
 */
export function migrate(
  db: Db,
  options: { steps?: readonly Migration[]; before?: (name: string) => void } = {},
): void {
  const { steps = migrations, before } = options;
  const version = schemaVersion(db);
  if (version === steps.length) return;
  refuseNewer(db, steps);
  db.exec("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at TEXT NOT NULL)");
  const next = steps[version];
  if (version > 0 && next) before?.(next.name);
  for (const [index, { name, sql }] of steps.entries()) {
    db.transaction(() => {
      // Looked up inside: another process may have run it since.
      if (db.prepare("SELECT 1 FROM migrations WHERE name = ?").get(name)) return;
      for (const statement of sql) db.exec(statement);
      db.prepare("INSERT INTO migrations (name, at) VALUES (?, datetime('now'))").run(name);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}

function schemaVersion(db: Db): number {
  return db.pragma("user_version", { simple: true }) as number;
}

/** Throws VivaError `database-newer` for a schema that `steps` do not lead to. Changes nothing. */
export function refuseNewer(db: Db, steps: readonly Migration[] = migrations): void {
  const known = new Set(steps.map(({ name }) => name));
  const has = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get();
  const names = has ? (db.prepare("SELECT name FROM migrations").pluck().all() as string[]) : [];
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0 && schemaVersion(db) <= steps.length) return;
  const latest = unknown.at(-1) ?? storageErrors.unnamed;
  throw new VivaError(
    "database-newer",
    ...storageErrors.newer({ has: schemaVersion(db), latest, known: steps.length }),
  );
}
