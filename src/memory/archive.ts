import type { Db } from "./database.ts";

/** What is the learner's, table by table, with the columns of the archive; the order of each is the one written. */
const archived = {
  sessions: "id, title, created_at, updated_at, turns, tokens, topic, open, finished",
  turns: "id, session, text, at, status, tries, ok, reason, ms",
  said: "session, turn, at, kind, text",
  calls: "session, turn, purpose, model, tokens_in, tokens_out, first_ms, total_ms, ok",
  attempts: "id, session, turn, question, objective, topic, at, hints, confidence, gave_up, card_before",
  attempt_events: "attempt, kind, turn, at, answer, grade",
  cards: "objective, topic, card, attempts, graded, score_sum",
  days: "day, attempts",
  asked: "question, at",
  flags: "question, reason, session, at",
  episodes: "id, session, attempt, objective, topic, question, at, body",
} as const;

export type TableName = keyof typeof archived;
export type Tables = Readonly<Record<TableName, readonly Readonly<Record<string, unknown>>[]>>;

/** Tables whose rows are found by a key: their order means nothing, and is made the same everywhere. */
const byKey: Readonly<Record<string, string>> = { cards: "objective", days: "day", asked: "question" };

/** All rows of the learner's tables, and the effects of turns that were not finished, as one moment. */
export function readTables(db: Db): { tables: Tables; effects: readonly Effect[] } {
  return db.transaction(() => ({
    tables: Object.fromEntries(
      Object.entries(archived).map(([table, columns]) => [
        table,
        db.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${byKey[table] ?? "rowid"}`).all(),
      ]),
    ) as unknown as Tables,
    effects: db
      .prepare(
        `SELECT key, session, result FROM ledger WHERE EXISTS (
           SELECT 1 FROM turns WHERE status = 'open' AND ledger.key LIKE turns.id || '/%') ORDER BY rowid`,
      )
      .all() as Effect[],
  }))();
}

/** An effect that an unfinished turn has had already: it must not have it again. */
export interface Effect {
  readonly key: string;
  readonly session: string;
  readonly result: string;
}

/** Whether nobody has learnt here yet. */
export function isEmpty(db: Db): boolean {
  const filled = (table: string) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
  return !Object.keys(archived).some(filled);
}

/**
 * Writes rows that were checked before. Cards and sureness are not taken over but counted from the attempts,
 * by `rebuild`. To be run inside a transaction.
 */
export function writeTables(db: Db, content: ReturnType<typeof readTables>, rebuild: () => void): void {
  for (const [table, columns] of Object.entries(archived)) {
    if (table === "cards") continue;
    const names = columns.split(", ");
    const insert = db.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${names.map(() => "?").join(", ")})`,
    );
    for (const row of content.tables[table as TableName]) insert.run(names.map((name) => row[name] ?? null));
  }
  const remember = db.prepare("INSERT INTO ledger (key, session, result) VALUES (@key, @session, @result)");
  for (const effect of content.effects) remember.run(effect);
  rebuild();
  // A sum of the same scores in another order may differ in its last digit: the archive's is as right.
  const sum = db.prepare(
    "UPDATE cards SET score_sum = @score_sum WHERE objective = @objective AND abs(score_sum - @score_sum) < 1e-6",
  );
  for (const { objective, score_sum } of content.tables.cards) sum.run({ objective, score_sum });
}

/** The graph's state of a session as its last checkpoint has it; undefined when there is none. */
export function lastState(db: Db, session: string): Readonly<Record<string, unknown>> | undefined {
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'checkpoints'").get()) return undefined;
  const stored = db
    .prepare(
      "SELECT checkpoint FROM checkpoints WHERE thread_id = ? AND checkpoint_ns = '' ORDER BY rowid DESC",
    )
    .pluck()
    .get(session) as Buffer | string | undefined;
  if (stored === undefined) return undefined;
  const { channel_values } = JSON.parse(stored.toString()) as { channel_values?: Record<string, unknown> };
  return channel_values;
}
