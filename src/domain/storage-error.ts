import type { Fault } from "../messages/errors.ts";
import { storageErrors } from "../messages/storage-errors.ts";
import { asVivaError, type ErrorCode, isVivaError, VivaError } from "./errors.ts";

/** A full disk, a quota, a limit of file sizes: how a write that finds no room fails, and what SQLite makes of it. */
const noRoom = new Set([
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  // What a backup's failed write is told as.
  "SQLITE_IOERR",
  "SQLITE_IOERR_WRITE",
  "SQLITE_IOERR_TRUNCATE",
  "SQLITE_IOERR_SHMSIZE",
  "SQLITE_IOERR_FSYNC",
]);

/** SQLite's and the file system's errors, in words a person can act on; other errors as `asVivaError` has them. */
export function asStorageError(error: unknown, file: string): VivaError {
  return storageErrorOf(error, file) ?? asVivaError(error);
}

/** The same for an error of SQLite's or the file system's; undefined for every other. */
export function storageErrorOf(error: unknown, file: string): VivaError | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (isVivaError(error) || typeof code !== "string") return undefined;
  const because = (error as Error).message;
  if (noRoom.has(code) || code.startsWith("SQLITE_FULL")) {
    return fault("disk-full", storageErrors.noRoom(file, because));
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return fault("database-busy", storageErrors.busy(file));
  }
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
    return broken(file, storageErrors.found.damaged(because), error);
  }
  if (
    code.startsWith("SQLITE_READONLY") ||
    code.startsWith("SQLITE_CANTOPEN") ||
    code === "EACCES" ||
    code.startsWith("SQLITE_IOERR_SHMOPEN") ||
    code === "EROFS" ||
    code === "EPERM"
  ) {
    return fault("data-folder", storageErrors.readOnly(file, because));
  }
  if (code.startsWith("SQLITE_")) {
    return fault("database-broken", storageErrors.other(file, because));
  }
  return undefined;

  function fault(as: ErrorCode, [what, todo]: Fault): VivaError {
    return new VivaError(as, what, todo, error);
  }
}

/** The one error for a file that can't be used as it is. */
export function broken(file: string, found: string, cause?: unknown): VivaError {
  return new VivaError("database-broken", ...storageErrors.broken(file, found), cause);
}
