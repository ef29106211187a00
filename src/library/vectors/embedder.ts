/** Makes vectors of texts; given from outside, since the library knows no models. */
export interface Embedder {
  /** What made the vectors, model and all: vectors of different names are never compared. */
  readonly name: string;
  /** One vector a text, in order, all of the same length. Rejects when it can't. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly (readonly number[])[]>;
}

/** How many passages have a vector, and who made them. */
export interface VectorState {
  readonly embedder: string | undefined;
  readonly embedded: number;
  readonly passages: number;
}
