import { asStorageError } from "../domain/storage-error.ts";
import type { FinishedStep, Steps } from "../ports/steps.ts";
import type { Db } from "./database.ts";
import { later } from "./later.ts";

/**
 * The finished steps of a turn, in LangGraph's table for what tasks wrote since the last checkpoint, under the
 * turn's id: they are dropped with old checkpoints when the turn is done, and with the session.
 */
export function openSteps(db: Db): Steps {
  const prepare = later(db);
  const insert = prepare(
    `INSERT OR REPLACE INTO writes (thread_id, checkpoint_ns, checkpoint_id, task_id, idx, channel, type, value)
     VALUES (?, '', ?, 'step', ?, ?, 'json', ?)`,
  );
  const select = prepare(
    `SELECT channel AS name, value FROM writes
     WHERE thread_id = ? AND checkpoint_ns = '' AND checkpoint_id = ? AND task_id = 'step' ORDER BY idx`,
  );
  return {
    async finished({ session, id }) {
      const rows = select.all(session, id) as { name: string; value: string }[];
      return rows.map(({ name, value }): FinishedStep => ({ name, update: JSON.parse(value) }));
    },
    async keep({ session, id }, n, { name, update }) {
      try {
        insert.run(session, id, n, name, JSON.stringify(update));
      } catch (error) {
        throw asStorageError(error, db.name);
      }
    },
  };
}
