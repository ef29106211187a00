/** A passage before it has an identity: what the chunkers make of a document. */
export interface Piece {
  readonly heading: readonly string[];
  readonly text: string;
  readonly lines?: readonly [number, number];
  readonly page?: number;
  readonly cell?: number;
  /** In Word documents, which have no lines and no sure pages. */
  readonly paragraph?: number;
  readonly anchor?: string;
}

/** The passages of a section and its subsections: indexes `from` (inclusive) to `to` (exclusive). */
export interface SectionRange {
  readonly anchor: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of whole lines; `first` is the 1-based number of its first line. */
export interface Block {
  readonly text: string;
  readonly first: number;
}

/** About one idea, and what a model or a reader takes in at a glance. */
export const MAX_CHARS = 2_000;
/** A section this little over the limit stays whole: a tail of two lines is no passage. */
export const SLACK = 300;
