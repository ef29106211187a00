/**
 * One thing that a reply in Markdown says and that can be checked by itself. `block` is the number of the paragraph,
 * item or table it belongs to.
 */
export type Piece = Sentence | Heading | Row | Block;

/** A sentence of a paragraph, or of a list's item or a quotation: then `lead` is what stands before its first one. */
export interface Sentence {
  readonly kind: "sentence";
  readonly text: string;
  readonly block: number;
  readonly lead: string;
  /** Goes on after code or a formula: it need not begin with a capital. */
  readonly continues: boolean;
}

export interface Heading {
  readonly kind: "heading";
  readonly text: string;
  readonly level: number;
  readonly block: number;
}

/** A table's row with the table's header; the delimiter row is given as it was written. */
export interface Row {
  readonly kind: "row";
  readonly cells: readonly string[];
  readonly head: readonly string[];
  readonly delimiter: string;
  readonly block: number;
}

/** Fenced code with its language, or a formula on lines of its own. */
export interface Block {
  readonly kind: "code" | "math";
  readonly text: string;
  readonly language: string;
  readonly block: number;
}

export const isItem = (lead: string): boolean => /^\s*(?:[-*+•]|\d+[.)]) $/.test(lead);

/** All that a piece says. */
export function wordsOf(piece: Piece): string {
  return piece.kind === "row" ? piece.cells.join(" ") : piece.text;
}
