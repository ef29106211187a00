/** Time and randomness are injected, so that a session can be repeated to the byte. */
export interface Clock {
  /** Now, as milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

export interface Randomness {
  /** Uniform in [0, 1). */
  next(): number;
  /** A new id: the prefix, a dash and 8 characters of base 32. */
  id(prefix: string): string;
}
