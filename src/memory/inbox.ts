import type { Turn } from "../domain/session.ts";
import type { Inbox } from "../ports/memory.ts";
import { callWriter } from "./call-writer.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { type Db, durably } from "./database.ts";
import { later } from "./later.ts";

/**
 * The learner's messages: a row is written before the graph sees it (`open`), closed after the run (`ended`),
 * and `done` when its end was told.
 */
export function openInbox(db: Db, checkpoints: Pick<Checkpoints, "prune">): Inbox {
  const prepare = later(db);
  const receive = prepare(
    "INSERT OR IGNORE INTO turns (id, session, text, at) VALUES (@id, @session, @text, @at)",
  );
  const count = prepare(
    "UPDATE sessions SET turns = turns + 1, updated_at = max(updated_at, ?) WHERE id = ?",
  );
  const begin = prepare("UPDATE turns SET tries = tries + 1 WHERE id = ? RETURNING tries").pluck();
  const finish = prepare(
    "UPDATE turns SET status = 'ended', ok = @ok, reason = @reason, ms = @ms WHERE id = @turn RETURNING session",
  );
  // Without a sync of its own: what a loss of power takes back is only told twice.
  const told = prepare("UPDATE turns SET status = 'done' WHERE id = ? AND status = 'ended'");
  const last = prepare(
    "SELECT id AS turn, text, status, ok, reason FROM turns WHERE session = ? ORDER BY rowid DESC LIMIT 1",
  );
  const addCalls = callWriter(db);
  const unfinished = prepare(
    "SELECT id, session, text, at, tries FROM turns WHERE session = ? AND status = 'open' ORDER BY rowid",
  );
  const turns = prepare("SELECT turns FROM sessions WHERE id = ?").pluck();

  const store = db.transaction((turn: Parameters<Inbox["receive"]>[0]) => {
    if (receive.run(turn).changes > 0) count.run(turn.at, turn.session);
  });
  const close = db.transaction(({ turn, ok, reason, ms, calls }: Parameters<Inbox["finishTurn"]>[0]) => {
    const row = finish.get({ turn, ok: ok ? 1 : 0, reason: reason ?? null, ms }) as
      | { session: string }
      | undefined;
    if (!row) return;
    addCalls({ session: row.session, turn, calls });
    checkpoints.prune(row.session);
  });

  return {
    async receive(turn) {
      durably(db, () => store.immediate(turn));
    },
    async beginTurn(turn) {
      return (begin.get(turn) as number | undefined) ?? 1;
    },
    async finishTurn(end) {
      durably(db, () => close.immediate(end));
    },
    async told(turn) {
      told.run(turn);
    },
    async untold(session) {
      const row = last.get(session) as
        | { turn: string; text: string; status: string; ok: number; reason: string | null }
        | undefined;
      if (row?.status !== "ended") return undefined;
      const { turn, text, ok, reason } = row;
      return { turn, text, ok: ok === 1, ...(reason === null ? {} : { reason }) };
    },
    async unfinished(session) {
      return unfinished.all(session) as Turn[];
    },
    async nextTurnId(session) {
      const count = (turns.get(session) as number | undefined) ?? 0;
      return `${session}.${count + 1}`;
    },
  };
}
