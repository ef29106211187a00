import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BankSource } from "../knowledge/bank.ts";
import { openCompiled, writeCompiled } from "../knowledge/compiled.ts";
import { readyFolder } from "../memory/storage/backups.ts";
import { errors } from "../messages/errors.ts";

/** Where the questions of the learner's own documents lie, compiled like a pack. */
export function ownPackFolder(dataDir: string): string {
  return join(dataDir, "own");
}

/** Puts the questions of the learner's own documents where the bank finds them. */
export function writeOwnFolder(content: Parameters<typeof writeCompiled>[0], dataDir: string): void {
  const folder = ownPackFolder(dataDir);
  for (const part of [folder, join(folder, "quiz")]) readyFolder(part);
  writeCompiled(content, folder);
}

/**
 * The questions of the learner's own documents; nothing when there are none. They can be made again: what a loss of
 * power left of them is a problem, and what can't be read of a topic is left out, but nobody is kept from learning.
 */
export function openOwnFolder(folder: string): { readonly source?: BankSource; readonly problem?: string } {
  if (!existsSync(join(folder, "index.json"))) return {};
  try {
    const { source } = openCompiled(folder);
    return {
      source: {
        ...source,
        quiz: (topic) => readable(() => source.quiz(topic)),
        terms: () => readable(() => source.terms()) ?? [],
      },
    };
  } catch (error) {
    return { problem: errors.ownUnreadable((error as Error).message) };
  }
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // Cut off or empty: as if it were not there.
    return undefined;
  }
}
