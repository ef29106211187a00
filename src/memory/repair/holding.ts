import type { Db } from "../db.ts";

/** What a database holds of a learner: by this two copies are compared, and named to a person. */
export interface Holding {
  readonly answers: number;
  readonly messages: number;
  readonly sessions: number;
  /** When the last message was typed, ms since 1970; undefined when there is none. */
  readonly last?: number;
}

/** Throws SQLite's error when the tables can't be counted. */
export function holdingOf(db: Db): Holding {
  const number = (sql: string) => db.prepare(sql).pluck().get() as number | null;
  const last = number("SELECT max(at) FROM turns");
  return {
    answers: number("SELECT count(*) FROM attempts") ?? 0,
    messages: number("SELECT count(*) FROM turns") ?? 0,
    sessions: number("SELECT count(*) FROM sessions") ?? 0,
    ...(last === null ? {} : { last }),
  };
}

/** Whether a holds more of the learner's than b: answers first, then messages. */
export function holdsMore(a: Holding, b: Holding): boolean {
  return a.answers === b.answers ? a.messages > b.messages : a.answers > b.answers;
}
