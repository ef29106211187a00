import type { Db } from "./database.ts";
import { later } from "./later.ts";

/** LangGraph's checkpoints of a session: recovery needs the last one, the others go after each turn. */
const kept = 3;

/** Keeps the checkpoint tables small. The tables are LangGraph's; they exist once a graph has run. */
export interface Checkpoints {
  /** Drops all but the newest few checkpoints of a session. */
  prune(session: string): void;
  /** Drops all of them. */
  forget(session: string): void;
}

export function openCheckpoints(db: Db): Checkpoints {
  const prepare = later(db);
  const exists = prepare(
    "SELECT count(*) FROM sqlite_master WHERE name IN ('checkpoints', 'writes')",
  ).pluck();
  const oldest = `SELECT checkpoint_id FROM checkpoints WHERE thread_id = @session ORDER BY rowid DESC LIMIT ${kept}`;
  const tables = ["writes", "checkpoints"];
  const statements = {
    prune: tables.map((table) =>
      prepare(`DELETE FROM ${table} WHERE thread_id = @session AND checkpoint_id NOT IN (${oldest})`),
    ),
    forget: tables.map((table) => prepare(`DELETE FROM ${table} WHERE thread_id = @session`)),
  };
  let there = false;
  const run = (what: "prune" | "forget", session: string) => {
    there ||= exists.get() === 2;
    if (!there) return;
    for (const statement of statements[what]) statement.run({ session });
  };
  return { prune: (session) => run("prune", session), forget: (session) => run("forget", session) };
}
