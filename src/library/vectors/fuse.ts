const SMOOTHING = 60;

/**
 * Joins rankings by reciprocal rank (Cormack, Clarke & Büttcher 2009): the score of a row is the sum of
 * 1 / (60 + rank) over the rankings that hold it. Best first; equal ones stay in the order of the first ranking.
 */
export function fuse(rankings: readonly (readonly number[])[]): { row: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const ranking of rankings) {
    for (const [index, row] of ranking.entries()) {
      scores.set(row, (scores.get(row) ?? 0) + 1 / (SMOOTHING + index + 1));
    }
  }
  return [...scores].map(([row, score]) => ({ row, score })).sort((a, b) => b.score - a.score);
}
