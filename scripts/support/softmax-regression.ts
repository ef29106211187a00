/** One example: its features in the order of the names, the share of each class, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly classes: readonly number[];
  readonly weight: number;
}

export interface Curve {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/**
 * Learns a curve for each class (multinomial logistic regression with an L2 penalty on standardised weights), given back for
 * the plain features. Newton steps with Böhning's bound (1992) for the Hessian: they never overshoot.
 */
export function learnCurves(examples: readonly Example[], penalty: number, steps = 150): readonly Curve[] {
  const size = examples[0]!.values.length;
  const classes = examples[0]!.classes.length;
  const mean = (of: (example: Example) => number) =>
    examples.reduce((sum, example) => sum + of(example), 0) / examples.length;
  const means = Array.from({ length: size }, (_, i) => mean(({ values }) => values[i]!));
  const spreads = means.map((middle, i) => Math.sqrt(mean(({ values }) => (values[i]! - middle) ** 2)) || 1);
  const width = size + 1;
  const rows = examples.map(({ values }) =>
    Float64Array.from([1, ...values.map((value, i) => (value - means[i]!) / spreads[i]!)]),
  );
  const inverse = inverseOf(boundOf(rows, examples, penalty));
  const beta = Array.from({ length: classes }, () => new Float64Array(width));
  for (let step = 0; step < steps; step++) {
    const gradient = beta.map((own) =>
      Float64Array.from(own, (value, i) => (i === 0 ? 0 : -penalty * value)),
    );
    rows.forEach((row, n) => {
      const heights = beta.map((own) => dot(own, row));
      const top = Math.max(...heights);
      const shares = heights.map((height) => Math.exp(height - top));
      const total = shares.reduce((sum, share) => sum + share, 0);
      const { weight, classes: truth } = examples[n]!;
      for (let c = 0; c < classes; c++) {
        const error = weight * (truth[c]! - shares[c]! / total);
        for (let i = 0; i < width; i++) gradient[c]![i]! += error * row[i]!;
      }
    });
    beta.forEach((own, c) => {
      inverse.forEach((line, i) => {
        own[i]! += dot(line, gradient[c]!);
      });
    });
  }
  return beta.map((own) => {
    const weights = spreads.map((spread, i) => own[i + 1]! / spread);
    return { intercept: own[0]! - weights.reduce((sum, weight, i) => sum + weight * means[i]!, 0), weights };
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function boundOf(rows: readonly Float64Array[], examples: readonly Example[], penalty: number): number[][] {
  const width = rows[0]!.length;
  const bound = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (__, j) => (i === j ? (i === 0 ? 1e-3 : penalty) : 0)),
  );
  rows.forEach((row, n) => {
    const half = examples[n]!.weight / 2;
    for (let i = 0; i < width; i++) for (let j = 0; j < width; j++) bound[i]![j]! += half * row[i]! * row[j]!;
  });
  return bound;
}

/** Gauss-Jordan with pivoting. */
function inverseOf(matrix: readonly (readonly number[])[]): Float64Array[] {
  const n = matrix.length;
  const a = matrix.map((row, i) => Float64Array.from([...row, ...row.map((_, j) => (i === j ? 1 : 0))]));
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let k = i + 1; k < n; k++) if (Math.abs(a[k]![i]!) > Math.abs(a[pivot]![i]!)) pivot = k;
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    const own = a[i]![i]!;
    for (let j = 0; j < 2 * n; j++) a[i]![j]! /= own;
    for (let k = 0; k < n; k++) {
      const factor = k === i ? 0 : a[k]![i]!;
      if (factor !== 0) for (let j = 0; j < 2 * n; j++) a[k]![j]! -= factor * a[i]![j]!;
    }
  }
  return a.map((row) => row.slice(n));
}
