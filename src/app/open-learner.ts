import { existsSync } from "node:fs";
import { asVivaError } from "../domain/errors.ts";
import { openMemory, type SqliteMemory } from "../memory/sqlite-memory.ts";
import { readingCopy } from "../memory/storage/reading-copy.ts";
import type { WriteHook } from "../memory/write-hook.ts";
import type { Config } from "./config.ts";
import { databaseFile } from "./data-files.ts";

/** The learner's memory; for reading alone a copy of it, where the folder can't be written. */
export function openLearner(
  config: Config,
  options: { readonly onWrite?: WriteHook; readonly onlyReading?: () => void },
): SqliteMemory {
  const { onWrite, onlyReading } = options;
  const file = databaseFile(config);
  const now = config.now ?? Date.now();
  try {
    return openMemory({ file, now, ...(onWrite ? { onWrite } : {}) });
  } catch (error) {
    const { code } = asVivaError(error);
    const unwritable = code === "data-folder" || code === "disk-full";
    if (!onlyReading || !unwritable || !existsSync(file)) throw error;
    const copy = readingCopy(file);
    onlyReading();
    const memory = openMemory({ file: copy.file, now });
    const close = () => {
      memory.close();
      copy.remove();
    };
    return { ...memory, db: memory.db, close };
  }
}
