import { asVivaError, isVivaError, VivaError } from "../domain/errors.ts";

/** SQLite's and the file system's errors, in words a person can act on. */
export function asDatabaseError(error: unknown, file: string): VivaError {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (isVivaError(error) || typeof code !== "string") return asVivaError(error);
  const because = (error as Error).message;
  if (
    code.startsWith("SQLITE_FULL") ||
    code === "ENOSPC" ||
    code === "EFBIG" ||
    code === "SQLITE_IOERR_WRITE"
  ) {
    return new VivaError(
      "disk-full",
      `There is no room left to write ${file}.`,
      "Free some space and run viva again: what was saved before is intact.",
      error,
    );
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new VivaError(
      "database-busy",
      `${file} is being written by another program.`,
      "Wait for it to finish, then try again.",
      error,
    );
  }
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
    return new VivaError(
      "database-broken",
      `${file} is damaged: ${because}.`,
      "It was left as it is. Move it away to start anew, or restore a copy of it.",
      error,
    );
  }
  if (
    code.startsWith("SQLITE_READONLY") ||
    code.startsWith("SQLITE_CANTOPEN") ||
    code === "EACCES" ||
    code === "EROFS" ||
    code === "EPERM"
  ) {
    return new VivaError(
      "data-folder",
      `${file} can't be written: ${because}.`,
      "Choose a folder you may write to with --data-dir or VIVA_DATA_DIR.",
      error,
    );
  }
  if (code.startsWith("SQLITE_")) {
    return new VivaError(
      "database-broken",
      `${file}: ${because}.`,
      "Run viva doctor to see what is wrong.",
      error,
    );
  }
  return asVivaError(error);
}
