import type { Piece, SectionRange } from "../chunk/piece.ts";

/** What an extractor makes of a file. */
export interface Extracted {
  /** As people call it: its main heading, or undefined for the file's name. */
  readonly title: string | undefined;
  readonly pieces: readonly Piece[];
  readonly sections: readonly SectionRange[];
}

/** A file that can't be taken in. The message is one plain clause for the summary: "is encrypted". */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
