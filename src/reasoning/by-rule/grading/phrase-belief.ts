/** An accepted phrasing is short, so nearly all of it must be there. */
export function acceptBelief(coverage: number, terms: number): number {
  const steepness = terms <= 2 ? 14 : 11;
  const middle = terms <= 1 ? 0.72 : terms === 2 ? 0.74 : 0.66;
  return sigmoid(steepness * (coverage - middle));
}

/** The claim's own sentence is long; people say it in fewer and other words. */
export function textBelief(coverage: number, terms: number): number {
  const middle = terms <= 2 ? 0.75 : 0.6;
  return sigmoid(9 * (coverage - middle));
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
