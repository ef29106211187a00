import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isVivaError } from "../../domain/errors.ts";
import { localDay } from "../../domain/progress.ts";
import { openAttempts } from "../attempts.ts";
import { type Db, openFile } from "../db.ts";
import { migrate, refuseNewer } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import { sizeInHeader } from "../storage/damage.ts";
import { type Holding, holdingOf } from "./holding.ts";
import { readableRows } from "./read-damaged.ts";

/** Tables whose rows are copied. Cards and sureness follow from the attempts; locks and the ledger are of no use. */
const copied = [
  "sessions",
  "turns",
  "said",
  "calls",
  "attempts",
  "attempt_events",
  "asked",
  "flags",
  "episodes",
];

/**
 * Copies what can be read of a damaged database into a fresh one at `to`, row by row, and counts cards and
 * progress anew. Undefined when not even the list of tables can be read. The damaged file is not touched.
 */
export function salvage(file: string, to: string): Holding | undefined {
  if (!existsSync(file) || statSync(file).size < 100) return undefined;
  const folder = mkdtempSync(join(dirname(file), "salvage-"));
  try {
    const source = openDamaged(file, folder);
    if (!source) return undefined;
    refuseNewerIfTold(source);
    const fresh = openFile(to);
    try {
      copyAll(source, fresh);
      return holdingOf(fresh);
    } finally {
      fresh.close();
      source.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws for a newer Viva's file. Where its list of migrations is lost, what fits the tables is copied. */
function refuseNewerIfTold(source: Db): void {
  try {
    refuseNewer(source);
  } catch (error) {
    if (isVivaError(error)) throw error;
  }
}

/** Opens a copy of it; one that was cut off gets its length back, in zeros, without which SQLite reads nothing. */
function openDamaged(file: string, folder: string): Db | undefined {
  const copy = join(folder, basename(file));
  for (const end of ["", "-wal"]) {
    if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
  }
  const head = Buffer.alloc(100);
  const descriptor = openSync(copy, "r");
  readSync(descriptor, head, 0, head.length, 0);
  closeSync(descriptor);
  const size = sizeInHeader(head);
  if (size !== undefined && statSync(copy).size < size) truncateSync(copy, size);
  const db = openFile(copy);
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    if (tables.includes("attempts")) return db;
  } catch {
    // Not even the list of tables: nothing can be told apart.
  }
  db.close();
  return undefined;
}

function copyAll(source: Db, fresh: Db): void {
  // First the schema that it had, then what came since: its rows fit the tables they were written for.
  const version = source.pragma("user_version", { simple: true }) as number;
  migrate(fresh, { steps: migrations.slice(0, version) });
  fresh.transaction(() => {
    for (const table of copied) copyTable(source, fresh, table);
    copyTable(source, fresh, "days");
  })();
  migrate(fresh);
  fresh.transaction(() => mend(fresh))();
  openAttempts(fresh).rebuild();
}

function copyTable(source: Db, fresh: Db, table: string): void {
  const columns = (fresh.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const names = ["rowid", ...columns];
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
  );
  for (const row of readableRows(source, table)) {
    try {
      insert.run(names.map((name) => row[name] ?? null));
    } catch {
      // A row of the wrong form came out of a damaged page: it is left out.
    }
  }
}

/** Makes the copied rows agree: what refers to lost rows goes, sessions whose row was lost come back. */
function mend(db: Db): void {
  db.exec(`
    DELETE FROM attempt_events WHERE grade IS NULL OR NOT json_valid(grade);
    DELETE FROM attempts WHERE id NOT IN (SELECT attempt FROM attempt_events WHERE kind = 'answer');
    DELETE FROM attempt_events WHERE attempt NOT IN (SELECT id FROM attempts);
    UPDATE attempts SET card_before = NULL;
    DELETE FROM episodes WHERE NOT json_valid(body);
    UPDATE sessions SET open = NULL WHERE open IS NOT NULL AND NOT json_valid(open);
    INSERT OR IGNORE INTO sessions (id, created_at, updated_at, turns)
      SELECT session, min(at), max(at), count(*) FROM turns GROUP BY session;
    UPDATE turns SET status = 'done', ok = 0, reason = 'repaired' WHERE status = 'open';
    UPDATE sessions SET turns = max(turns, coalesce((
      SELECT max(CAST(substr(id, length(session) + 2) AS INTEGER)) FROM turns WHERE session = sessions.id), 0));
  `);
  const days = db.prepare("SELECT count(*) FROM days").pluck().get() as number;
  if (days > 0) return;
  const count = db.prepare(
    "INSERT INTO days (day, attempts) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET attempts = attempts + 1",
  );
  for (const at of db.prepare("SELECT at FROM attempts").pluck().all() as number[]) {
    count.run(localDay(new Date(at)));
  }
}
