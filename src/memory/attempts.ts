import type { Attempt, AttemptEvent, AttemptStart } from "../domain/attempt.ts";
import { projectAttempt, projectCard } from "../domain/attempt.ts";
import type { Card } from "../domain/card.ts";
import { VivaError } from "../domain/errors.ts";
import type { Grade } from "../domain/grade.ts";
import { localDay } from "../domain/progress.ts";
import { errors } from "../messages/errors.ts";
import type { GradedAttempt } from "../ports/memory.ts";
import type { Db } from "./database.ts";
import { later } from "./later.ts";

interface AttemptRow {
  id: string;
  session: string;
  turn: string;
  question: string;
  objective: string;
  topic: string;
  at: number;
  hints: number;
  confidence: 1 | 2 | 3 | null;
  gave_up: number;
  card_before: string | null;
  rowid: number;
}
interface EventRow {
  kind: AttemptEvent["kind"];
  turn: string;
  at: number;
  answer: string | null;
  grade: string | null;
}

export interface Attempts {
  record(start: AttemptStart, answer: string, grade: Grade): { attempt: Attempt; card?: Card };
  amend(id: string, event: AttemptEvent, answer?: string): { attempt: Attempt; card?: Card };
  get(id: string): GradedAttempt | undefined;
  /** Cards and totals made anew from the events; what `viva doctor --rebuild` does. */
  rebuild(): void;
}

/** Attempts as append-only events, and the cards that are a projection of them. */
export function openAttempts(db: Db): Attempts {
  const prepare = later(db);
  const insert = prepare(
    `INSERT INTO attempts (id, session, turn, question, objective, topic, at, hints, confidence, gave_up, card_before)
     VALUES (@id, @session, @turn, @question, @objective, @topic, @at, @hints, @confidence, @gaveUp, @cardBefore)`,
  );
  const append = prepare(
    "INSERT INTO attempt_events (attempt, kind, turn, at, answer, grade) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const byId = prepare("SELECT rowid, * FROM attempts WHERE id = ?");
  const eventsOf = prepare("SELECT * FROM attempt_events WHERE attempt = ? ORDER BY rowid");
  const from = prepare("SELECT rowid, * FROM attempts WHERE objective = ? AND rowid >= ? ORDER BY rowid");
  const setBefore = prepare("UPDATE attempts SET card_before = ? WHERE id = ?");
  const card = prepare("SELECT card FROM cards WHERE objective = ?").pluck();
  const saveCard = prepare(
    `INSERT INTO cards (objective, topic, card, attempts, graded, score_sum)
     VALUES (@objective, @topic, @card, @attempts, @graded, @scoreSum)
     ON CONFLICT (objective) DO UPDATE SET card = @card,
       attempts = attempts + @attempts, graded = graded + @graded, score_sum = score_sum + @scoreSum`,
  );
  const countDay = prepare(
    "INSERT INTO days (day, attempts) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET attempts = attempts + 1",
  );
  const countSure = prepare(
    `INSERT INTO sureness (confidence, verdict, n) VALUES (@confidence, @verdict, @n)
     ON CONFLICT (confidence, verdict) DO UPDATE SET n = n + @n`,
  );
  const objectives = prepare("SELECT DISTINCT objective FROM attempts").pluck();
  const firstRow = prepare("SELECT rowid, * FROM attempts WHERE objective = ? ORDER BY rowid LIMIT 1");
  const clear = ["cards", "sureness"].map((table) => prepare(`DELETE FROM ${table}`));

  const project = (row: AttemptRow): Attempt =>
    projectAttempt(startOf(row), (eventsOf.all(row.id) as EventRow[]).map(eventOf));

  /** Counts what changed between two states of one attempt, and writes the objective's card. */
  const save = (before: Attempt | undefined, after: Attempt, cardAfter: Card | undefined) => {
    const was = tally(before);
    const is = tally(after);
    saveCard.run({
      objective: after.objective,
      topic: after.topic,
      card: cardAfter ? JSON.stringify(cardAfter) : null,
      attempts: is.attempts - was.attempts,
      graded: is.graded - was.graded,
      scoreSum: is.score - was.score,
    });
    const { confidence } = after;
    if (confidence === undefined) return;
    if (before) countSure.run({ confidence, verdict: before.verdict, n: -1 });
    countSure.run({ confidence, verdict: after.verdict, n: 1 });
  };

  /** The card after `first` and every later attempt at the same objective, each remembering what was before it. */
  const replay = (first: AttemptRow, before: Card | undefined): Card | undefined => {
    let current = before;
    for (const row of from.all(first.objective, first.rowid) as AttemptRow[]) {
      if (row.id !== first.id) setBefore.run(current ? JSON.stringify(current) : null, row.id);
      current = projectCard(current, [project(row)]);
    }
    return current;
  };

  return {
    record(start, answer, grade) {
      const stored = card.get(start.objective) as string | null | undefined;
      const before = parseCard(stored);
      insert.run({
        ...start,
        confidence: start.confidence ?? null,
        gaveUp: start.gaveUp ? 1 : 0,
        cardBefore: stored ?? null,
      });
      append.run(start.id, "answer", start.turn, start.at, answer, JSON.stringify(grade));
      const event = { kind: "answer", turn: start.turn, at: start.at, grade } as const;
      const attempt = projectAttempt(start, [event]);
      const after = projectCard(before, [attempt]);
      save(undefined, attempt, after);
      countDay.run(localDay(new Date(start.at)));
      return after ? { attempt, card: after } : { attempt };
    },

    amend(id, event, answer) {
      const row = byId.get(id) as AttemptRow | undefined;
      if (!row) {
        throw new VivaError("bad-input", ...errors.noAttempt(id));
      }
      const before = project(row);
      append.run(id, event.kind, event.turn, event.at, answer ?? null, JSON.stringify(event.grade));
      const attempt = project(row);
      const after = replay(row, parseCard(row.card_before));
      save(before, attempt, after);
      return after ? { attempt, card: after } : { attempt };
    },

    get(id) {
      const row = byId.get(id) as AttemptRow | undefined;
      if (!row) return undefined;
      const rows = eventsOf.all(id) as EventRow[];
      const events = rows.map(eventOf);
      const last = events.at(-1)?.grade;
      return {
        attempt: projectAttempt(startOf(row), events),
        grade: last && !("withdrawn" in last) ? last : undefined,
        answer: rows.flatMap(({ answer }) => answer ?? []).join("\n"),
        events,
      };
    },

    rebuild() {
      db.transaction(() => {
        for (const statement of clear) statement.run();
        for (const objective of objectives.all() as string[]) {
          const first = firstRow.get(objective) as AttemptRow;
          setBefore.run(null, first.id);
          const after = replay(first, undefined);
          for (const row of from.all(objective, 0) as AttemptRow[]) save(undefined, project(row), after);
        }
      }).immediate();
    },
  };
}

function tally(attempt: Attempt | undefined): { attempts: number; graded: number; score: number } {
  if (!attempt) return { attempts: 0, graded: 0, score: 0 };
  // An undone answer was still taken: it stays counted as an attempt, and as nothing else.
  return { attempts: 1, graded: attempt.score === null ? 0 : 1, score: attempt.score ?? 0 };
}

function startOf(row: AttemptRow): AttemptStart {
  const { id, session, turn, question, objective, topic, at, hints, confidence, gave_up } = row;
  const start = { id, session, turn, question, objective, topic, at, hints, gaveUp: gave_up === 1 };
  return confidence === null ? start : { ...start, confidence };
}

function eventOf({ kind, turn, at, grade }: EventRow): AttemptEvent {
  return { kind, turn, at, grade: JSON.parse(grade ?? "{}") as AttemptEvent["grade"] };
}

function parseCard(json: string | null | undefined): Card | undefined {
  return json ? (JSON.parse(json) as Card) : undefined;
}
