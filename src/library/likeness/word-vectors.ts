/** What words mean, as far as numbers tell it; given from outside. */
export interface WordVectors {
  /** A number for the vector of an English word in lower case; -1 when it has none. */
  vectorOf(word: string): number;
  /** The cosine (-1..1) of two vectors, named by their numbers. */
  cosineOf(a: number, b: number): number;
}

/** Words are alike only when they are the same. */
export const noVectors: WordVectors = { vectorOf: () => -1, cosineOf: () => 0 };
