import type { Viva } from "./viva.ts";

/** Tables that hold what the learner did; checkpoints, locks and the ledger are the program's own. */
const tables = [
  "sessions",
  "turns",
  "said",
  "calls",
  "attempts",
  "attempt_events",
  "cards",
  "days",
  "asked",
  "flags",
  "episodes",
] as const;

/** All of a learner's data: each table as rows, JSON columns as they are stored. */
export async function exportLearner({ memory, clock }: Viva): Promise<object> {
  const read = memory.db.transaction(() =>
    Object.fromEntries(
      tables.map((table) => [table, memory.db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()]),
    ),
  );
  return {
    exported: new Date(clock.now()).toISOString(),
    schema: memory.db.pragma("user_version", { simple: true }),
    tables: read(),
  };
}
