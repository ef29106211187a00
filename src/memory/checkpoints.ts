import type { Db } from "./database.ts";

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
  const exists = db
    .prepare("SELECT count(*) FROM sqlite_master WHERE name IN ('checkpoints', 'writes')")
    .pluck();
  let ready = false;
  const whenReady = (work: () => void) => {
    ready ||= exists.get() === 2;
    if (ready) work();
  };
  const oldest = `SELECT checkpoint_id FROM checkpoints WHERE thread_id = @session ORDER BY rowid DESC LIMIT ${kept}`;
  return {
    prune: (session) =>
      whenReady(() => {
        db.prepare(`DELETE FROM writes WHERE thread_id = @session AND checkpoint_id NOT IN (${oldest})`).run({
          session,
        });
        db.prepare(
          `DELETE FROM checkpoints WHERE thread_id = @session AND checkpoint_id NOT IN (${oldest})`,
        ).run({ session });
      }),
    forget: (session) =>
      whenReady(() => {
        db.prepare("DELETE FROM writes WHERE thread_id = ?").run(session);
        db.prepare("DELETE FROM checkpoints WHERE thread_id = ?").run(session);
      }),
  };
}
