/**
 * A piece of a document that can be cited: it never crosses a heading.
 * `path` can be opened; text has `lines` (1-based, inclusive), PDF a `page`, a notebook a `cell`,
 * DOCX a `paragraph` (of those with text, counted from 1).
 */
export interface Passage {
  readonly id: string;
  /** The document's title, as people call it. */
  readonly doc: string;
  readonly path: string;
  /** Headings from the document's title down to the section. */
  readonly heading: readonly string[];
  readonly text: string;
  readonly lines?: readonly [number, number];
  readonly page?: number;
  readonly cell?: number;
  readonly paragraph?: number;
  /** Built-in knowledge, or a document of the learner's own. */
  readonly origin: "pack" | "own";
  /** The topic that a pack's article belongs to. */
  readonly topic?: string;
  /** Anchor within the pack, as `see` names it: `softmax.md#numerical-stability`. */
  readonly anchor?: string;
}

/** The headings above a passage that has no other place to be opened at (DOCX); undefined for all others. */
export function sectionOf({ lines, page, cell, heading }: Passage): string | undefined {
  if (lines || page !== undefined || cell !== undefined || heading.length === 0) return undefined;
  return heading.join(" > ");
}

/** A passage with its rank score; larger is better, comparable only within one result. */
export interface SearchHit {
  readonly passage: Passage;
  readonly score: number;
}

/** What a search found. `covered` says whether the sources answer the query at all. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly covered: boolean;
  /** 0..1: how well the best passage covers the query. */
  readonly confidence: number;
}
