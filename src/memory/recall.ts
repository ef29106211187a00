import type { Card } from "../domain/card.ts";
import type { Episode } from "../domain/episode.ts";
import type { ObjectiveId } from "../domain/ids.ts";
import type { Learner } from "../domain/learner.ts";
import type { Recall, Sureness, Totals } from "../ports/memory.ts";
import type { Attempts } from "./attempts.ts";
import type { Db } from "./database.ts";
import { type EpisodeRow, episodeOf } from "./episode-row.ts";
import { later } from "./later.ts";
import type { Ledger } from "./ledger.ts";

/** Reads of what the learner did: their size follows the loaded packs, not the history. */
export function openRecall(db: Db, parts: { attempts: Attempts; ledger: Ledger }): Recall {
  const prepare = later(db);
  const cards = prepare("SELECT objective, card FROM cards WHERE card IS NOT NULL");
  const asked = prepare("SELECT question, at FROM asked");
  const flags = prepare("SELECT DISTINCT question FROM flags").pluck();
  // An answer that was taken back counts as nothing: what it left out is not held against the learner either.
  const episodes = prepare(
    `SELECT * FROM episodes WHERE objective = ? AND NOT EXISTS
       (SELECT 1 FROM attempt_events e WHERE e.attempt = episodes.attempt AND e.kind = 'undo')
     ORDER BY rowid DESC LIMIT ?`,
  );
  const tallies = prepare("SELECT objective, attempts, graded, score_sum AS scoreSum FROM cards");
  const sureness = prepare(
    "SELECT confidence, verdict, n FROM sureness WHERE n > 0 ORDER BY confidence, verdict",
  );
  const days = prepare("SELECT day, attempts FROM days ORDER BY day DESC LIMIT 400");

  /** Few cards change between two readings, and all are read at each choice of a question. */
  const known = new Map<string, { json: string; card: Card }>();
  const parsed = (objective: string, json: string): Card => {
    const before = known.get(objective);
    if (before?.json === json) return before.card;
    const card = JSON.parse(json) as Card;
    known.set(objective, { json, card });
    return card;
  };

  return {
    async learner(): Promise<Learner> {
      const rows = cards.all() as { objective: string; card: string }[];
      const questions = asked.all() as { question: string; at: number }[];
      return {
        cards: new Map(rows.map(({ objective, card }) => [objective, parsed(objective, card)])),
        asked: new Map(questions.map(({ question, at }) => [question, at])),
        retired: new Set(flags.all() as string[]),
      };
    },
    async attempt(id) {
      return parts.attempts.get(id);
    },
    async episodes({ objective, related, limit }) {
      const found: Episode[] = [];
      for (const id of [objective, ...related]) {
        if (found.length >= limit) break;
        found.push(...(episodes.all(id, limit - found.length) as EpisodeRow[]).map(episodeOf));
      }
      return found;
    },
    async applied(key) {
      return parts.ledger.applied(key);
    },
    async totals(): Promise<Totals> {
      const rows = tallies.all() as {
        objective: ObjectiveId;
        attempts: number;
        graded: number;
        scoreSum: number;
      }[];
      const daily = days.all() as { day: string; attempts: number }[];
      return {
        attempts: rows.reduce((sum, row) => sum + row.attempts, 0),
        graded: rows.reduce((sum, row) => sum + row.graded, 0),
        byObjective: new Map(rows.map(({ objective, ...tally }) => [objective, tally])),
        sureness: sureness.all() as Sureness[],
        days: daily.map(({ day }) => day),
        daily,
      };
    },
  };
}
