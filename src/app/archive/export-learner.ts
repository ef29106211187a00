import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lastState, readTables } from "../../memory/archive.ts";
import type { Viva } from "../viva.ts";
import { readOwnPack } from "./own-pack.ts";
import { stateSchema } from "./rows.ts";
import { type Archive, archiveFormat } from "./schema.ts";

/** All of a learner's data as docs/export.md describes it: JSON columns as they are stored. */
export async function exportLearner(viva: Viva): Promise<Omit<Archive, "v" | "type">> {
  const { memory, clock, config } = viva;
  const { tables, effects } = readTables(memory.db) as Pick<Archive, "tables" | "effects">;
  const made = existsSync(join(config.dataDir, "made.json")) ? [...(await viva.made()).list()] : [];
  return {
    format: archiveFormat,
    exported: new Date(clock.now()).toISOString(),
    schema: memory.db.pragma("user_version", { simple: true }) as number,
    tables,
    effects,
    states: statesOf(viva, tables),
    made,
    own: readOwnPack(config.dataDir),
    history: historyOf(config.dataDir),
  };
}

/**
 * What the graph remembers of sessions that go on. An interrupted turn begins again from its message, so the
 * state in its middle is left out: the open question of the session's row is the one before it.
 */
function statesOf({ memory }: Viva, { sessions, turns }: Archive["tables"]): Archive["states"] {
  const interrupted = new Set(turns.filter(({ status }) => status === "open").map(({ session }) => session));
  const going = sessions.filter(({ id, finished }) => finished === 0 && !interrupted.has(id));
  return Object.fromEntries(
    going.flatMap(({ id }) => {
      const state = lastState(memory.db, id);
      if (state === undefined) return [];
      const channels = Object.keys(nothing).map((name) => [
        name,
        state[name] ?? nothing[name as keyof typeof nothing],
      ]);
      const read = stateSchema.safeParse(Object.fromEntries(channels));
      return read.success ? [[id, read.data]] : [];
    }),
  );
}

/** Channels that were never written are not in a checkpoint. */
const nothing: Archive["states"][string] = {
  window: [],
  summary: "",
  open: null,
  focus: null,
  recent: [],
  lastQuestion: null,
  last: null,
  aside: [],
  cited: [],
};

/** The messages that `↑` brings back; a damaged line is left out. */
function historyOf(dataDir: string): string[] {
  const file = join(dataDir, "history");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const entry: unknown = JSON.parse(line);
        return typeof entry === "string" ? [entry] : [];
      } catch {
        // The end of the file, or a line that was cut off by a crash.
        return [];
      }
    });
}
