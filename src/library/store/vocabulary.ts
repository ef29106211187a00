import type { Db } from "./open-database.ts";

/** A term of the index; `passages` is the number of passages that hold it. */
export interface IndexedTerm {
  readonly number: number;
  readonly text: string;
  readonly passages: number;
}

const select = "SELECT id AS number, text, passages FROM term";
/** Sorts after every character a term is made of. */
const LAST = "\u{10ffff}";

/** Reads the index's terms. */
export function vocabulary(db: Db) {
  const byText = db.prepare(`${select} WHERE text = ? AND passages > 0`);
  const byNumber = db.prepare(`${select} WHERE id = ?`);
  const range = db.prepare(
    `${select} WHERE text >= ? AND text < ? AND length(text) BETWEEN ? AND ? AND passages > 0 LIMIT ?`,
  );
  return {
    find: (text: string) => byText.get(text) as IndexedTerm | undefined,
    numbered: (number: number) => byNumber.get(number) as IndexedTerm | undefined,
    /** Terms that begin with `prefix` and have so many characters. */
    beginning: (prefix: string, shortest: number, longest: number, limit: number) =>
      range.all(prefix, prefix + LAST, shortest, longest, limit) as IndexedTerm[],
  };
}

export type Vocabulary = ReturnType<typeof vocabulary>;
