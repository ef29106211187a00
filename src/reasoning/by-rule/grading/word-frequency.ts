/** What a stem is worth by itself: about 0.3 for an everyday word, 1 for a rare one. */
export function idfOf(stemmed: string): number {
  return stemmed.length <= 2 ? 0.7 : 1;
}

/** Whether a stem is a word we have seen in print, and so no misspelling of another. */
export function isKnownWord(_stem: string): boolean {
  return false;
}
