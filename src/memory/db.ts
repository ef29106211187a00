import { createRequire } from "node:module";
import Database from "better-sqlite3";

export type Db = Database.Database;

const require = createRequire(import.meta.url);

/** How long a statement waits for another process's write before it gives up, in ms. */
const busyTimeoutMs = 10_000;

/** A database file (or the bytes of one, then in memory) as it is: nothing is set or checked. Throws SQLite's errors. */
export function openFile(file: string | Buffer): Db {
  const options = { timeout: busyTimeoutMs };
  const nativeBinding = native();
  if (nativeBinding !== undefined) return new Database(file, { ...options, nativeBinding });
  // Built somewhere else: the package itself finds it, the copy in the start's bundle would not.
  return new (require("better-sqlite3") as typeof Database)(file, options);
}

/** Where npm built SQLite: saying so spares the start a search through a dozen folders. */
function native(): string | undefined {
  try {
    return require.resolve("better-sqlite3/build/Release/better_sqlite3.node");
  } catch {
    // Somewhere else.
    return undefined;
  }
}
