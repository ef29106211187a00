import type { ClaimWordings } from "../claims/nearness.ts";
import type { PointFeatures } from "./feature-set.ts";
import type { Reference } from "./reference.ts";
import type { SoftPhrase } from "./soft-match.ts";
import type { Target } from "./target.ts";
import type { Wording } from "./verbatim.ts";

/** A word of the claim's phrasings: in how many of them it stands, and its weight. */
export interface PoolWord {
  readonly stem: string;
  readonly count: number;
  readonly own: number;
}

/** A word that speaks for the claim or for its opposite. */
export interface TellingWord {
  /** Its place in the vocabulary. */
  readonly place: number;
  /** 0..1, how much of either side's phrasings it is in, by its weight. */
  readonly share: number;
  /** Above 0 it is more often in the phrasings of the claim, below in those of the opposite; by its weight. */
  readonly lean: number;
}

/** A claim of the rubric, read for matching: its text and every phrasing of it and of its opposite. */
export interface PointTarget {
  /** What the question's own model answer shows at this point: an answer is not asked for more. */
  readonly model?: PointFeatures;
  readonly text: Target;
  /** The claim as a reference answer of its own, for the learnt likeness. */
  readonly reference: Reference;
  /** Accepted phrasings, also with the glossary's other names in them. */
  readonly accept: readonly Target[];
  /** The words of the text and of every phrasing. */
  readonly pool: readonly PoolWord[];
  readonly order?: readonly Target[];
  /** The text and the phrasings, word for word, and those of the opposite. */
  readonly verbatim: { readonly accept: readonly Wording[]; readonly contrary: readonly Wording[] };
  /** The same phrasings in the space of claims; none of a thin claim. */
  readonly wordings: ClaimWordings;
  readonly soft: {
    readonly text: SoftPhrase;
    readonly accept: readonly SoftPhrase[];
    readonly contrary: readonly SoftPhrase[];
    readonly words: readonly TellingWord[];
  };
}

/** With fewer wordings than this a claim is thin, as those of a learner's own documents are. */
export const enoughWordings = 5;

/** A thin claim is read by words alone: it has no place in the space of claims. */
export const isThin = ({ wordings }: PointTarget): boolean => wordings.accept.length === 0;
