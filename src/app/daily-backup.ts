import { asVivaError } from "../domain/errors.ts";
import type { Notice } from "../domain/events.ts";
import type { SqliteMemory } from "../memory/sqlite-memory.ts";
import { backUpDaily } from "../memory/storage/back-up.ts";
import { backupFolder } from "../memory/storage/damage.ts";
import { chat } from "../messages/chat.ts";
import type { Clock } from "../ports/clock.ts";
import type { Config } from "./config.ts";
import { databaseFile } from "./data-files.ts";

/**
 * Makes the day's backup, when there is none yet. Never rejects: the chat goes on without one, and what
 * stood in the way is a notice for the learner.
 */
export async function dailyBackup(parts: {
  config: Pick<Config, "dataDir">;
  memory: SqliteMemory;
  clock: Clock;
}): Promise<Notice | undefined> {
  const { config, memory, clock } = parts;
  try {
    await backUpDaily(memory.db, backupFolder(databaseFile(config)), clock.now());
    return undefined;
  } catch (error) {
    // Closed while the copy was made: the next start makes it.
    if (!memory.db.open) return undefined;
    const { message, hint } = asVivaError(error);
    return { code: "backup-failed", message: chat.noBackup(message, hint) };
  }
}
