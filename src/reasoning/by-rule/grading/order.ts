import type { AnswerIndex } from "./answer-index.ts";
import { findPhrase } from "./phrase-match.ts";
import type { Target } from "./target.ts";

/** The steps of a sequence that an answer names: how many, how many of them in order, and from where to where. */
export interface OrderFinding {
  readonly named: number;
  readonly inOrder: number;
  readonly from: number;
  readonly to: number;
}

/** How complete a step's phrase must be to count as named. */
const namedFrom = 0.7;

/** Finds each step and the longest run of steps that come in the right order. */
export function findOrder(steps: readonly Target[], index: AnswerIndex): OrderFinding | undefined {
  const places = steps.flatMap((step) => {
    const place = findPhrase(step, index).says;
    return place && place.coverage >= namedFrom ? [place] : [];
  });
  if (places.length === 0) return undefined;
  return {
    named: places.length,
    inOrder: longestIncreasing(places.map(({ from }) => from)),
    from: Math.min(...places.map(({ from }) => from)),
    to: Math.max(...places.map(({ to }) => to)),
  };
}

/** The length of the longest increasing subsequence; lists here have a handful of entries. */
function longestIncreasing(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, at) => {
    const before = values.slice(0, at).map((other, k) => (other < value ? lengths[k]! : 0));
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}
