import type { Db } from "../store/open-database.ts";
import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";

/** A term of the query that the index knows. `weight` counts its repeats (or less, for an expansion). */
export interface QueryTerm {
  readonly number: number;
  readonly text: string;
  readonly weight: number;
  readonly idf: number;
  /** Number of passages that hold it. */
  readonly passages: number;
}

/** Sizes of the index, for averages and inverse document frequencies. */
export interface IndexSize {
  readonly passages: number;
  readonly heading: number;
  readonly text: number;
}

const asksMeaning = /\b(?:do|does|did)\b[^?]*\bmeans?\b|\bmeaning of\b/i;

/** The content words of a query in order, repeats kept; all of its words when it has no others. */
export function contentTerms(query: string): string[] {
  const all = analyze(query);
  const dropMean = asksMeaning.test(query);
  const content = all.filter((term) => !stopTerms.has(term) && !(dropMean && term === "mean"));
  return content.length > 0 ? content : all;
}

/** How much rarer terms tell more; Robertson's formula, kept above zero. */
export function idfOf(passages: number, total: number): number {
  return Math.log(1 + (total - passages + 0.5) / (passages + 0.5));
}

/** Looks terms up in the index. */
export function termLookup(db: Db) {
  const find = db.prepare("SELECT id, passages FROM term WHERE text = ? AND passages > 0");
  const name = db.prepare("SELECT text, passages FROM term WHERE id = ?");
  const sizes = db.prepare("SELECT passages, heading_terms, text_terms FROM size");
  return {
    size(): IndexSize {
      const row = sizes.get() as { passages: number; heading_terms: number; text_terms: number };
      const n = Math.max(1, row.passages);
      return { passages: row.passages, heading: row.heading_terms / n, text: row.text_terms / n };
    },
    /** The term with its weight, or undefined when no passage holds it. */
    find(text: string, weight: number, total: number): QueryTerm | undefined {
      const row = find.get(text) as { id: number; passages: number } | undefined;
      if (!row) return undefined;
      return { number: row.id, text, weight, passages: row.passages, idf: idfOf(row.passages, total) };
    },
    byNumber(number: number, weight: number, total: number): QueryTerm {
      const row = name.get(number) as { text: string; passages: number };
      return { number, text: row.text, weight, passages: row.passages, idf: idfOf(row.passages, total) };
    },
  };
}

export type TermLookup = ReturnType<typeof termLookup>;
