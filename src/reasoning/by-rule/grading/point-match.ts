import type { AnswerIndex } from "./answer-index.ts";
import { estimateOf } from "./estimate.ts";
import type { PhraseMatch } from "./phrase-match.ts";
import { beliefOf, contraryOf } from "./point-belief.ts";
import { pointFeatures } from "./point-features.ts";
import type { PointTarget } from "./point-target.ts";
import type { Bag, Reference } from "./reference.ts";

/** How far an answer carries a claim. */
export interface PointMatch {
  /** 0..1, how likely the claim is in the answer. */
  readonly belief: number;
  /** The place that carries it best; absent when nothing does. */
  readonly place?: PhraseMatch;
  /** The answer says the contrary. */
  readonly contradicted: boolean;
  /** How likely the contrary is said (0..1), where that is not clear. */
  readonly contrary?: number;
}

/** From which likelihood on an answer says the contrary. */
const contraryFrom = 0.55;
/** How far an answer must go beyond the model answer to be told from it. */
const beyondModel = 0.01;
/** A model answer that shows less of a point than this is no measure for it. */
const leastModel = 0.25;
/** The belief in a point that an answer carries as well as the model answer does. */
const asModel = 0.7;
/** A phrasing said this completely, and denied nowhere, needs no likelihood. */
const saidWhole = 0.97;
/** A phrase denied this completely is a contradiction whatever else is said less completely. */
const deniedWhole = 0.9;

/**
 * Looks for a claim. Accepted phrasings say what people write, so a claim that has some is found by them and its text; a
 * claim without is believed as far as the whole answer is like it.
 */
export function matchPoint(
  target: PointTarget,
  index: AnswerIndex,
  against: { readonly bag: Bag; readonly whole: Reference },
): PointMatch {
  const { features, says, denies } = pointFeatures(target, index, against);
  const place = says ? { place: says } : {};
  if (target.accept.length === 0)
    return { ...place, belief: estimateOf(against.bag, [target.reference]), contradicted: false };
  const { said, denied } = features;
  if (says && (said >= saidWhole || features.textSaid >= saidWhole) && denied < deniedWhole)
    return { place: says, belief: 0.95, contradicted: false };
  const own = target.model ?? { belief: 1, contrary: 0, denied: 0 };
  const contrary = contraryOf(features) > own.contrary + beyondModel ? contraryOf(features) : 0;
  const belief = beliefOf(features);
  const plain = denied > own.denied && denied >= deniedWhole && denied > said + 0.1;
  if (denies && (plain || contrary >= contraryFrom))
    return { place: denies, belief: 0.05, contradicted: true };
  return {
    ...place,
    belief:
      own.belief >= leastModel && belief >= own.belief - beyondModel ? Math.max(belief, asModel) : belief,
    contradicted: false,
    contrary,
  };
}
