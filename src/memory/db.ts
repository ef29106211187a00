import { createRequire } from "node:module";
import type BetterSqlite3 from "better-sqlite3";

export type Db = BetterSqlite3.Database;

const require = createRequire(import.meta.url);
/** Required and not imported: an import would parse the CommonJS package for its exports first, 7 ms of a start. */
const Database = require("better-sqlite3") as typeof BetterSqlite3;

/** How long a statement waits for another process's write before it gives up, in ms. */
const busyTimeoutMs = 10_000;

/** A database file as it is: no mode is set and nothing is checked. Throws SQLite's errors. */
export function openFile(file: string): Db {
  return new Database(file, { timeout: busyTimeoutMs, ...native() });
}

/** Where npm built SQLite: saying so spares the start a search through a dozen folders. */
function native(): { nativeBinding?: string } {
  try {
    return { nativeBinding: require.resolve("better-sqlite3/build/Release/better_sqlite3.node") };
  } catch {
    // Built somewhere else: better-sqlite3 finds it by itself.
    return {};
  }
}
