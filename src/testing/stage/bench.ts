import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Knowledge, openKnowledge } from "../../app/knowledge.ts";
import { type LazyLibrary, openLazyLibrary } from "../../app/lazy-library.ts";
import { packageRoot } from "../../app/package-root.ts";
import { VivaError } from "../../domain/errors.ts";
import { scenarios } from "../../messages/scenarios.ts";

/** What scenarios read and never write: shared by all that use the same packs. */
export interface Bench {
  readonly knowledge: Knowledge;
  readonly library: LazyLibrary;
}

const benches = new Map<string, Promise<Bench>>();

/**
 * The bank and the library (in memory) of these packs, opened once a process. The first folder's pack wins.
 * Rejects with VivaError `bad-knowledge` when a pack is missing or has a fault.
 */
export function openBench(packs: readonly string[]): Promise<Bench> {
  const key = packs.join("\n");
  const opened = benches.get(key) ?? open(packs);
  benches.set(key, opened);
  return opened;
}

async function open(packs: readonly string[]): Promise<Bench> {
  const root = packageRoot();
  const folders = packs.map((pack) => (pack === "built-in" ? join(root, "knowledge") : pack));
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) {
    throw new VivaError("bad-knowledge", ...scenarios.faults.noPack(missing));
  }
  const [builtIn, ...others] = folders;
  const compiled = join(root, "dist", "knowledge");
  const built = packs[0] === "built-in" && import.meta.url.includes("/dist/");
  const knowledge = await openKnowledge({
    builtIn: builtIn!,
    folders: others,
    ...(built ? { compiled } : {}),
  });
  if (knowledge.problems.length > 0) {
    throw new VivaError("bad-knowledge", ...scenarios.faults.badPack(knowledge.problems));
  }
  return { knowledge, library: openLazyLibrary({ file: ":memory:", knowledge }) };
}
