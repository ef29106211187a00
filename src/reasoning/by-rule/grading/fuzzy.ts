/** Edits (insert, delete, replace, swap of neighbours) between two words, or `limit + 1` when more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/** Whether `seen` may be a misspelling of `meant`: same first letter, one edit from five letters on, two from eight. */
export function isMisspelling(seen: string, meant: string): boolean {
  if (meant.length < 5 || seen.length < 4 || seen[0] !== meant[0]) return false;
  const limit = meant.length >= 8 ? 2 : 1;
  return editDistance(seen, meant, limit) <= limit;
}
