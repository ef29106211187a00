import type { Db } from "../store/open-database.ts";
import type { Scored } from "./rescore.ts";

/** So many documents with the same heading: it names a part that every one has, and no subject. */
const MANY = 5;
const LESS = 0.85;
/** Only the passages that may be shown are looked at. */
const LOOK = 12;

/** Puts passages under headings such as "Exercises" or "Summary" behind those that are about something. */
export function commonplace(db: Db) {
  const count = db
    .prepare(`
      SELECT count(*) FROM (SELECT 1 FROM section
        WHERE anchor = (SELECT anchor FROM passage WHERE id = ?) LIMIT ${MANY})`)
    .pluck();
  return (scored: readonly Scored[]): Scored[] => {
    const head = scored.slice(0, LOOK).map((one) => {
      const many = (count.get(one.candidate.row) as number) >= MANY;
      return many ? { ...one, score: one.score * LESS } : one;
    });
    head.sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row);
    return [...head, ...scored.slice(LOOK)];
  };
}
