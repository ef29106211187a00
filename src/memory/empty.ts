import type { Db } from "./db.ts";

/**
 * How to take everything out of a database that has come since now: rows, and those of tables that were made
 * later. Rows that are there now are there again afterwards.
 */
export function emptierOf(db: Db): () => void {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck();
  const initial = (tables.all() as string[]).flatMap((table) => {
    const rows = db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][];
    if (rows.length === 0) return [];
    const places = rows[0]!.map(() => "?").join(", ");
    return [{ insert: db.prepare(`INSERT INTO ${table} VALUES (${places})`), rows }];
  });
  const deletions = new Map<string, { run(): unknown }>();
  const deletionOf = (table: string) => {
    const deletion = deletions.get(table) ?? db.prepare(`DELETE FROM ${table}`);
    deletions.set(table, deletion);
    return deletion;
  };
  return db.transaction(() => {
    for (const table of tables.all() as string[]) deletionOf(table).run();
    for (const { insert, rows } of initial) for (const row of rows) insert.run(...row);
  });
}
