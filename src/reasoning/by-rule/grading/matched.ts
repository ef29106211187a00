import type { PhraseMatch } from "./phrase-match.ts";
import type { Belief } from "./point-belief.ts";

/** How far an answer carries a claim, with the places that say it and its contrary. */
export interface PointMatch {
  readonly belief: Belief;
  /** Said in the rubric's own words, or as well as the model answer says it. */
  readonly sure?: boolean;
  /** Turned round in the rubric's own words: a phrasing of the point is denied, or one of the opposite is said. */
  readonly plainly?: "denied" | "opposite";
  readonly says?: PhraseMatch;
  readonly contradicts?: PhraseMatch;
  /** A sentence is one of the claim's phrasings, word for word. */
  readonly verbatim?: boolean;
  /** Enough speaks for the opposite to say so. */
  readonly turned?: boolean;
  /** The claim is a sequence: only the whole of it shows the order. */
  readonly ordered?: boolean;
  /** The steps that the claim wants in order are not all there, or not in order. */
  readonly outOfOrder?: string;
}
