import type { Reference } from "./reference.ts";
import type { Target } from "./target.ts";

/** A word of the claim's phrasings: in how many of them it stands, and its weight. */
export interface PoolWord {
  readonly stem: string;
  readonly count: number;
  readonly own: number;
}

/** A claim of the rubric, read for matching: its text and every accepted phrasing. */
export interface PointTarget {
  /** What the question's own model answer shows at this point: an answer is not asked for more, nor charged for as much. */
  readonly model?: { readonly belief: number; readonly contrary: number; readonly denied: number };
  readonly text: Target;
  /** The claim as a reference answer of its own, for the learnt likeness. */
  readonly reference: Reference;
  readonly accept: readonly Target[];
  /** The words of the text and of every phrasing. */
  readonly pool: readonly PoolWord[];
  readonly order?: readonly Target[];
}
