import type { SqliteMemory } from "../../app/parts.ts";
import type { AmendmentKind, Attempt } from "../../domain/attempt.ts";
import type { Card } from "../../domain/card.ts";
import type { Episode } from "../../domain/episode.ts";
import type { OpenQuestionState } from "../../domain/open-question.ts";

export interface AttemptState extends Attempt {
  readonly answer: string;
  readonly kinds: readonly ("answer" | AmendmentKind)[];
}

/** What the memory holds, in the order in which it was written. Plain and serializable. */
export interface MemoryState {
  readonly attempts: readonly AttemptState[];
  readonly cards: Readonly<Record<string, Card>>;
  readonly episodes: readonly Episode[];
  readonly retired: readonly string[];
  readonly sessions: number;
  readonly open?: OpenQuestionState;
  readonly topic?: string;
}

/** Columns that episodes are found by; the rest is JSON. */
type EpisodeRow = Omit<Episode, "verdict" | "missed" | "misconceptions" | "reflection"> & { body: string };

/** Reads the memory; `session` is the one whose open question is meant. */
export async function readMemory(memory: SqliteMemory, session: string | undefined): Promise<MemoryState> {
  const column = <T>(sql: string) => memory.db.prepare(sql).pluck().all() as T[];
  const ids = column<string>("SELECT id FROM attempts ORDER BY rowid");
  const attempts = await Promise.all(ids.map((id) => memory.attempt(id)));
  const learner = await memory.learner();
  const info = session === undefined ? undefined : await memory.sessions.get(session);
  return {
    attempts: attempts.flatMap((found) =>
      found ? [{ ...found.attempt, answer: found.answer, kinds: found.events.map(({ kind }) => kind) }] : [],
    ),
    cards: Object.fromEntries(learner.cards),
    episodes: (memory.db.prepare("SELECT * FROM episodes ORDER BY rowid").all() as EpisodeRow[]).map(
      ({ body, ...columns }) =>
        ({ ...columns, ...(JSON.parse(body) as Pick<Episode, "verdict">) }) as Episode,
    ),
    retired: [...learner.retired],
    sessions: column<number>("SELECT count(*) FROM sessions")[0] ?? 0,
    ...(info?.open ? { open: info.open } : {}),
    ...(info?.topic === undefined ? {} : { topic: info.topic }),
  };
}

/** What must be the same however often a process was killed. Tries and durations are not of it. */
const compared = {
  sessions: "id, title, turns, topic, open, finished",
  turns: "id, session, text, at, status, ok, reason",
  said: "session, turn, at, kind, text",
  attempts: "*",
  attempt_events: "*",
  cards: "*",
  episodes: "*",
  asked: "*",
  flags: "*",
  days: "*",
} as const;

/** Everything that is the learner's, as one text: two ends are the same when their texts are. */
export function dumpMemory(memory: SqliteMemory): string {
  const tables = Object.entries(compared).flatMap(([table, columns]) => {
    const rows = memory.db.prepare(`SELECT ${columns} FROM ${table} ORDER BY rowid`).all();
    return rows.map((row) => `${table} ${JSON.stringify(row)}`);
  });
  return tables.join("\n");
}
