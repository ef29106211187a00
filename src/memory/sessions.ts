import { VivaError } from "../domain/errors.ts";
import type { SessionInfo, TranscriptEntry } from "../domain/session.ts";
import { errors } from "../messages/errors.ts";
import type { Holder, Sessions } from "../ports/memory.ts";
import type { ModelCall } from "../ports/reasoner.ts";
import { callWriter } from "./call-writer.ts";
import type { Checkpoints } from "./checkpoints.ts";
import type { Db } from "./database.ts";
import { later } from "./later.ts";

interface SessionRow {
  id: string;
  title: string;
  created_at: number;
  updated_at: number;
  turns: number;
  topic: string | null;
  open: string | null;
  finished: number;
}
interface CallRow {
  purpose: string;
  model: string;
  tokens_in: number;
  tokens_out: number;
  first_ms: number;
  total_ms: number;
  ok: number;
}

/** Sessions, their transcripts, and who writes to them. */
export function openSessions(db: Db, checkpoints: Pick<Checkpoints, "forget">): Sessions {
  const prepare = later(db);
  const create = prepare(
    "INSERT OR IGNORE INTO sessions (id, created_at, updated_at) VALUES (@id, @at, @at)",
  );
  const list = prepare("SELECT * FROM sessions ORDER BY updated_at DESC, rowid DESC");
  const get = prepare("SELECT * FROM sessions WHERE id = ?");
  const latest = prepare(
    "SELECT * FROM sessions WHERE finished = 0 ORDER BY updated_at DESC, rowid DESC LIMIT 1",
  );
  const rename = prepare("UPDATE sessions SET title = ? WHERE id = ?");
  const messages = prepare(
    `SELECT id AS turn, at, text FROM turns WHERE session = ? ORDER BY rowid DESC LIMIT ?`,
  );
  const said = prepare("SELECT turn, at, kind, text FROM said WHERE session = ? AND turn = ? ORDER BY rowid");
  const calls = prepare("SELECT * FROM calls WHERE session = ? ORDER BY rowid");
  const tokens = prepare("SELECT tokens FROM sessions WHERE id = ?").pluck();
  const addCalls = callWriter(db);
  const holder = prepare("SELECT holder FROM locks WHERE session = ?").pluck();
  const hold = prepare("INSERT OR REPLACE INTO locks (session, holder) VALUES (?, ?)");
  const release = prepare("DELETE FROM locks WHERE session = ? AND holder = ?");

  const requireSession = (id: string) => {
    if (get.get(id)) return;
    throw new VivaError("unknown-session", ...errors.noSession(id));
  };

  return {
    async create(session) {
      create.run(session);
    },
    async list() {
      return (list.all() as SessionRow[]).map(infoOf);
    },
    async get(id) {
      const row = get.get(id) as SessionRow | undefined;
      return row && infoOf(row);
    },
    async latestUnfinished() {
      const row = latest.get() as SessionRow | undefined;
      return row && infoOf(row);
    },
    async rename(id, title) {
      requireSession(id);
      rename.run(title, id);
    },
    async remove(id) {
      requireSession(id);
      db.transaction(() => {
        for (const table of ["turns", "said", "calls", "ledger", "locks"]) {
          db.prepare(`DELETE FROM ${table} WHERE session = ?`).run(id);
        }
        db.prepare("DELETE FROM sessions WHERE id = ?").run(id);
        checkpoints.forget(id);
      }).immediate();
      giveBack(db);
    },
    async transcript(id, { last = 1_000_000 } = {}) {
      requireSession(id);
      const turns = (messages.all(id, last) as { turn: string; at: number; text: string }[]).reverse();
      return turns.flatMap(({ turn, at, text }): TranscriptEntry[] => [
        ...(text.startsWith("/open") ? [] : [{ turn, at, role: "learner", kind: "said", text } as const]),
        ...(
          said.all(id, turn) as { turn: string; at: number; kind: TranscriptEntry["kind"]; text: string }[]
        ).map((row) => ({ ...row, role: "tutor" }) as const),
      ]);
    },
    async calls(id) {
      return (calls.all(id) as CallRow[]).map(callOf);
    },
    async addCalls(id, made) {
      db.transaction(() => addCalls({ session: id, turn: "", calls: made })).immediate();
    },
    async tokensUsed(id) {
      return (tokens.get(id) as number | undefined) ?? 0;
    },
    async claim(id, claimant, alive) {
      // Asked at each message: whoever has it already writes nothing.
      if (holder.get(id) === JSON.stringify(claimant)) return { kind: "claimed" };
      return db
        .transaction(() => {
          const stored = holder.get(id) as string | undefined;
          const by = stored === undefined ? undefined : (JSON.parse(stored) as Holder);
          if (by && by.token !== claimant.token && alive(by)) return { kind: "held", by } as const;
          hold.run(id, JSON.stringify(claimant));
          return { kind: "claimed" } as const;
        })
        .immediate();
    },
    async release(id, claimant) {
      release.run(id, JSON.stringify(claimant));
    },
  };
}

/** Makes the file smaller: what it held is copied together, and the log behind it is emptied. */
function giveBack(db: Db): void {
  try {
    db.exec("VACUUM");
    db.pragma("wal_checkpoint(TRUNCATE)");
  } catch {
    // No room for the copy, or another process is at work: later rows take the place that became free.
  }
}

function infoOf(row: SessionRow): SessionInfo {
  return {
    id: row.id,
    title: row.title,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    turns: row.turns,
    finished: row.finished === 1,
    ...(row.topic === null ? {} : { topic: row.topic }),
    ...(row.open === null ? {} : { open: JSON.parse(row.open) as NonNullable<SessionInfo["open"]> }),
  };
}

function callOf(row: CallRow): ModelCall {
  return {
    purpose: row.purpose,
    model: row.model,
    in: row.tokens_in,
    out: row.tokens_out,
    firstMs: row.first_ms,
    totalMs: row.total_ms,
    ok: row.ok === 1,
  };
}
