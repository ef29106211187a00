import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { restoreState } from "../../../graphs/tutor/restore.ts";
import { VivaError } from "../../domain/errors.ts";
import { asStorageError } from "../../domain/storage-error.ts";
import { isEmpty, writeTables } from "../../memory/archive.ts";
import { LastWrittenSaver } from "../../memory/checkpoint-saver.ts";
import { imports } from "../../messages/inputs.ts";
import { openMadeItems } from "../made-items.ts";
import { ownPackFolder } from "../own-folder.ts";
import type { Viva } from "../viva.ts";
import { readOwnPack, writeOwnPack } from "./own-pack.ts";
import type { Archive } from "./schema.ts";

/** What came in. */
export interface Imported {
  readonly exported: string;
  readonly answers: number;
  readonly messages: number;
  readonly sessions: number;
  readonly made: number;
  /** Titles of own documents whose questions came in; their passages come with the documents. */
  readonly documents: readonly string[];
}

/**
 * Takes a checked archive into an empty data folder; everything is written in one transaction. Rejects with
 * VivaError `not-empty` or a storage error; then nothing was changed.
 */
export async function importLearner(viva: Viva, archive: Archive): Promise<Imported> {
  const { memory, config } = viva;
  await memory.inOneTransaction(async () => {
    // Inside: another process may begin to learn here at the same moment.
    await refuseFilled(viva, archive);
    writeTables(memory.db, archive, () => memory.rebuild());
    const checkpointer = new LastWrittenSaver(memory.db);
    for (const [session, state] of Object.entries(archive.states)) {
      await restoreState(checkpointer, session, state);
    }
    writeFiles(archive, config.dataDir);
  });
  const { attempts, turns, sessions } = archive.tables;
  return {
    exported: archive.exported,
    answers: attempts.length,
    messages: turns.length,
    sessions: sessions.length,
    made: archive.made.length,
    documents: archive.own?.topics.map(({ title }) => title) ?? [],
  };
}

/** Files beside the database: written before the commit, and taken away again when one can't be. */
function writeFiles(archive: Archive, dataDir: string): void {
  const made = join(dataDir, "made.json");
  const history = join(dataDir, "history");
  try {
    if (archive.own) writeOwnPack(archive.own, dataDir);
    if (archive.made.length > 0) {
      const items = openMadeItems(made);
      for (const item of archive.made) items.add(item);
    }
    if (archive.history.length > 0) {
      const lines = archive.history.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      writeFileSync(history, lines, { mode: 0o600 });
    }
  } catch (error) {
    for (const path of [made, history, ownPackFolder(dataDir)])
      rmSync(path, { recursive: true, force: true });
    throw asStorageError(error, dataDir);
  }
}

/** What an import that was killed has left beside the database is in no one's way; anything else is. */
async function refuseFilled({ memory, config, made }: Viva, archive: Archive): Promise<void> {
  const { dataDir } = config;
  const same = (here: unknown, there: unknown) => JSON.stringify(here) === JSON.stringify(there);
  const own = readOwnPack(dataDir);
  const items = existsSync(join(dataDir, "made.json")) ? (await made()).list() : [];
  const free = (own === null || same(own, archive.own)) && (items.length === 0 || same(items, archive.made));
  if (isEmpty(memory.db) && free) return;
  throw new VivaError("not-empty", ...imports.notEmpty(dataDir));
}
