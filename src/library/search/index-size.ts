import type { Db } from "../store/open-database.ts";

/** Sizes of the index, for averages and inverse document frequencies. */
export interface IndexSize {
  readonly passages: number;
  /** Mean number of terms of a heading and of a text. */
  readonly heading: number;
  readonly text: number;
}

export function sizeReader(db: Db): () => IndexSize {
  const sizes = db.prepare("SELECT passages, heading_terms, text_terms FROM size");
  return () => {
    const row = sizes.get() as { passages: number; heading_terms: number; text_terms: number };
    const n = Math.max(1, row.passages);
    return {
      passages: row.passages,
      heading: Math.max(1, row.heading_terms / n),
      text: Math.max(1, row.text_terms / n),
    };
  };
}

/** How much rarer terms tell more, in nats; Robertson's formula, kept above zero. */
export function idfOf(passages: number, total: number): number {
  return Math.log(1 + Math.max(0, total - passages + 0.5) / (passages + 0.5));
}
