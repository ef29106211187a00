/** Adds `factor` times the row `row` of a table to `sum`. */
export function addRow(sum: Float32Array, table: Float32Array, row: number, factor: number): void {
  const length = sum.length;
  for (let i = 0, at = row * length; i < length; i++, at++) sum[i]! += factor * table[at]!;
}

/**
 * What each pattern finds around each word, nothing below 0: `count` rows of `bias.length`. `words` has a blank word
 * before the first and after the last.
 */
export function patternsIn(
  words: readonly Float32Array[],
  { table, bias, span }: { table: Float32Array; bias: Float32Array; span: number },
): Float32Array[] {
  const found: Float32Array[] = [];
  for (let start = 0; start + span <= words.length; start++) {
    const sums = Float32Array.from(bias);
    let row = 0;
    for (let k = 0; k < span; k++) {
      const word = words[start + k]!;
      for (let d = 0; d < word.length; d++, row++) if (word[d] !== 0) addRow(sums, table, row, word[d]!);
    }
    found.push(positive(sums));
  }
  return found;
}

/** In place: what is below 0 becomes 0. */
export function positive(sums: Float32Array): Float32Array {
  for (let i = 0; i < sums.length; i++) if (sums[i]! < 0) sums[i] = 0;
  return sums;
}

/** For each pattern the place where it is found most, -1 for nowhere. */
export function bestPlaces(found: readonly Float32Array[], count: number): Int32Array {
  const best = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    let most = 0;
    for (let t = 0; t < found.length; t++) {
      if (found[t]![i]! <= most) continue;
      most = found[t]![i]!;
      best[i] = t;
    }
  }
  return best;
}

/** What a mean is divided by: long messages have a little more of it. */
export const meanShare = (words: number): number => 1 / Math.sqrt(words + 1);

/** In place: heights become probabilities. */
export function toShares(heights: Float32Array): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const height of heights) top = Math.max(top, height);
  let sum = 0;
  for (let i = 0; i < heights.length; i++) sum += heights[i] = Math.exp(heights[i]! - top);
  for (let i = 0; i < heights.length; i++) heights[i]! /= sum;
  return heights;
}
