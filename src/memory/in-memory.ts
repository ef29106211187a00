import { type Db, openFile } from "./db.ts";
import { migrate } from "./migrate.ts";

/** An empty memory with its schema, as the bytes of a database; made once for each process: a folder of scenarios opens hundreds. */
let empty: Buffer | undefined;

/** A memory that is gone with its process, its schema up to date. */
export function openInMemory(): Db {
  empty ??= emptyMemory();
  const db = openFile(empty);
  db.pragma("foreign_keys = ON");
  return db;
}

function emptyMemory(): Buffer {
  const db = openFile(":memory:");
  try {
    migrate(db);
    return db.serialize();
  } finally {
    db.close();
  }
}
