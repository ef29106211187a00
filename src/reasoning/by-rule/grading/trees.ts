/**
 * Boosted decision trees (Friedman 2001): for each class the sum of what its trees say. Every tree is whole: `2^depth - 1`
 * questions, the first at the root and those of question `n` below at `2n + 1` (yes) and `2n + 2` (no), then `2^depth` values.
 */
export interface Forest {
  readonly depth: number;
  /** The height of each class before any tree. */
  readonly start: readonly number[];
  /** In turn one tree for each class: `feature` and `below` by question ("is the feature below?"), `value` by leaf. */
  readonly trees: readonly Tree[];
}

export interface Tree {
  readonly feature: readonly number[];
  readonly below: readonly number[];
  readonly value: readonly number[];
}

/** The height of each class, for features in the order that the trees were learnt with. */
export function heightsOf({ start, trees }: Forest, features: ArrayLike<number>): number[] {
  const heights = [...start];
  trees.forEach((tree, at) => {
    heights[at % start.length]! += leafOf(tree, features);
  });
  return heights;
}

function leafOf({ feature, below, value }: Tree, features: ArrayLike<number>): number {
  let at = 0;
  while (at < feature.length) at = 2 * at + (features[feature[at]!]! < below[at]! ? 1 : 2);
  return value[at - feature.length]!;
}
