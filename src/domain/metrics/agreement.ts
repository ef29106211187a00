/** Share of equal pairs; 0 for empty lists. */
export function accuracy<T>(truth: readonly T[], guess: readonly T[]): number {
  return truth.length === 0 ? 0 : truth.filter((value, i) => value === guess[i]).length / truth.length;
}

/** F1 of one class; 0 when it is neither there nor predicted. */
export function f1<T>(truth: readonly T[], guess: readonly T[], positive: T): number {
  let [hit, extra, missed] = [0, 0, 0];
  truth.forEach((value, i) => {
    if (guess[i] === positive && value === positive) hit++;
    else if (guess[i] === positive) extra++;
    else if (value === positive) missed++;
  });
  const of = 2 * hit + extra + missed;
  return of === 0 ? 0 : (2 * hit) / of;
}

/** The plain mean of F1 over the classes. */
export function macroF1<T>(truth: readonly T[], guess: readonly T[], classes: readonly T[]): number {
  return classes.reduce((sum, positive) => sum + f1(truth, guess, positive), 0) / classes.length;
}

/**
 * Cohen's kappa with quadratic weights (Cohen 1968) over ordered classes `0..classes-1`:
 * 1 is full agreement, 0 what chance gives. 1 when both lists are one and the same class throughout.
 */
export function quadraticKappa(truth: readonly number[], guess: readonly number[], classes: number): number {
  const n = truth.length;
  if (n === 0) return 0;
  const rows = new Array<number>(classes).fill(0);
  const columns = new Array<number>(classes).fill(0);
  let observed = 0;
  truth.forEach((value, i) => {
    rows[value]!++;
    columns[guess[i]!]!++;
    observed += (value - guess[i]!) ** 2;
  });
  let expected = 0;
  for (let i = 0; i < classes; i++)
    for (let j = 0; j < classes; j++) expected += (rows[i]! * columns[j]! * (i - j) ** 2) / n;
  return expected === 0 ? 1 : 1 - observed / expected;
}
