import type { ModelCall } from "../ports/reasoner.ts";
import type { Db } from "./database.ts";
import { later } from "./later.ts";

/** Writes model calls and adds their tokens to the session; to be run inside a transaction. */
export function callWriter(db: Db) {
  const prepare = later(db);
  const insert = prepare(
    `INSERT INTO calls (session, turn, purpose, model, tokens_in, tokens_out, first_ms, total_ms, ok)
     VALUES (@session, @turn, @purpose, @model, @in, @out, @firstMs, @totalMs, @ok)`,
  );
  const spend = prepare("UPDATE sessions SET tokens = tokens + ? WHERE id = ?");
  return ({ session, turn, calls }: { session: string; turn: string; calls: readonly ModelCall[] }): void => {
    const tokens = calls.reduce((sum, made) => sum + made.in + made.out, 0);
    if (tokens > 0) spend.run(tokens, session);
    for (const made of calls) insert.run({ ...made, session, turn, ok: made.ok ? 1 : 0 });
  };
}
