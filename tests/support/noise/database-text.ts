import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";

/** Every text in the learner's tables (blobs too: checkpoints are text), and the file of made questions. */
export function databaseText(folder: string): { database: string[]; made: string } {
  const db = new Database(join(folder, "viva.db"), { readonly: true });
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all() as string[];
  const database = tables.flatMap((table) =>
    db
      .prepare(`SELECT * FROM "${table}"`)
      .raw()
      .all()
      .map((row) => `${table}: ${(row as unknown[]).map(asText).join(" | ")}`),
  );
  db.close();
  const items = join(folder, "made.json");
  return { database, made: existsSync(items) ? readFileSync(items, "utf8") : "" };
}

const asText = (value: unknown) => (Buffer.isBuffer(value) ? value.toString("utf8") : String(value));
