/** One of several things to choose from. */
export interface Option {
  readonly right: boolean;
  readonly features: readonly number[];
}

const STEPS = 400;
const RATE = 0.2;

/**
 * Weights under which the right ones of each set are chosen: a softmax over the set, its negative log-likelihood and
 * a ridge minimised by Adam (Kingma & Ba 2015).
 */
export function learnChoice(sets: readonly (readonly Option[])[], ridge = 0.002): number[] {
  const usable = sets.filter((options) => options.some(({ right }) => right));
  const size = usable[0]?.[0]?.features.length ?? 0;
  return minimise(size, (weights) => {
    const gradient = weights.map((weight) => ridge * weight);
    for (const options of usable) {
      const scores = options.map(({ features }) => dot(features, weights));
      const top = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - top));
      const all = sum(chances);
      const right = sum(chances.filter((_, at) => options[at]!.right));
      for (const [at, option] of options.entries()) {
        const pull = chances[at]! / all - (option.right ? chances[at]! / right : 0);
        for (let k = 0; k < size; k++) gradient[k]! += (pull * option.features[k]!) / usable.length;
      }
    }
    return gradient;
  });
}

/** Logistic regression with a ridge; both classes count alike. */
export function learnLogistic(
  rows: readonly { features: readonly number[]; label: boolean }[],
  ridge = 0.002,
) {
  const size = rows[0]?.features.length ?? 0;
  const share = {
    true: rows.filter(({ label }) => label).length,
    false: rows.filter(({ label }) => !label).length,
  };
  const learnt = minimise(size + 1, (weights) => {
    const gradient = weights.map((weight, k) => (k === size ? 0 : ridge * weight));
    for (const { features, label } of rows) {
      const chance = 1 / (1 + Math.exp(-dot(features, weights) - weights[size]!));
      const pull = (chance - Number(label)) / (2 * share[`${label}`]);
      for (let k = 0; k < size; k++) gradient[k]! += pull * features[k]!;
      gradient[size]! += pull;
    }
    return gradient;
  });
  const weights = learnt.slice(0, size);
  const bias = learnt[size]!;
  return {
    weights,
    bias,
    chance: (features: readonly number[]) => 1 / (1 + Math.exp(-dot(features, weights) - bias)),
  };
}

function minimise(size: number, gradientAt: (weights: readonly number[]) => number[]): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientAt(weights);
    for (let k = 0; k < size; k++) {
      mean[k] = 0.9 * mean[k]! + 0.1 * gradient[k]!;
      square[k] = 0.999 * square[k]! + 0.001 * gradient[k]! ** 2;
      const [first, second] = [mean[k]! / (1 - 0.9 ** step), square[k]! / (1 - 0.999 ** step)];
      weights[k]! -= (RATE * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let all = 0;
  for (let at = 0; at < a.length; at++) all += a[at]! * b[at]!;
  return all;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
