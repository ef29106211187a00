import { grading } from "../../../messages/grading.ts";
import { withDenied } from "./asserted/with-denied.ts";
import type { PointModel } from "./curves.ts";
import { estimateOf } from "./estimate.ts";
import type { PointFeatures } from "./feature-set.ts";
import type { PointMatch } from "./matched.ts";
import { findOrder } from "./order.ts";
import type { PhraseMatch } from "./phrase-match.ts";
import { type Belief, beliefOf, thinBeliefOf } from "./point-belief.ts";
import type { PointFinding, Reading } from "./point-features.ts";
import { isThin, type PointTarget } from "./point-target.ts";
import { saidVerbatim } from "./verbatim.ts";

/** How far an answer may stay behind the model answer and still be as good. */
const behindModel = 0.01;
/** A model answer that shows less of a point than this is no measure for it. */
const leastModel = 0.15;
/** The belief in a point that an answer carries as well as the model answer does. */
const asModel = 0.7;
/** A phrasing said this completely (a word may be misspelt), in its order, and its contrary not nearly as well. */
const saidWhole = 0.88;
const contraryNear = 0.9;
const surely = 0.95;
const doubtful = 0.2;
/** A phrase denied this completely, and said clearly less completely, is a contradiction. */
const deniedWhole = 0.9;
const clearly = 0.1;
/**
 * A contradiction is told from this belief on, and only where what is claimed leans to the opposite too: words agree with a
 * phrase of the opposite by chance, as "not" and "less" do. On answers held out, four in ten such tellings were false without.
 */
const tellsContrary = 0.7;
const leansClearly = -0.5;

/**
 * How likely the claim is in the answer. Phrasings say what people write, so a claim that has some is read by the learnt
 * curves; a claim without is believed as far as the whole answer is like it.
 */
export function matchPoint(
  target: PointTarget,
  { inDenied, contested, ...finding }: PointFinding,
  reading: Reading,
  model?: PointModel,
): PointMatch {
  const claimed = matchClaimed(target, finding, reading, model);
  const own =
    contested && !claimed.plainly && claimed.belief.met > claimed.belief.contradicted
      ? { ...claimed, contradicts: contested, belief: undecided, sure: false }
      : claimed;
  if (!inDenied || !reading.denied) return own;
  const denied = matchClaimed(target, inDenied, reading.denied, model);
  return withDenied(own, denied, { nearness: nearnessOf(inDenied.features), index: reading.index });
}

function matchClaimed(
  target: PointTarget,
  { features, signTurned = false, ...places }: Omit<PointFinding, "inDenied" | "contested">,
  { index, bag, sentences }: Reading,
  model?: PointModel,
): PointMatch {
  if (target.order) return matchOrder(target.order, index);
  if (target.accept.length === 0)
    return { ...places, belief: leaning(estimateOf(bag, [target.reference]), 0) };
  const believe = isThin(target) ? thinBeliefOf : (own: PointFeatures) => beliefOf(own, model);
  const verbatim = saidVerbatim(target.verbatim.accept, sentences);
  const opposite = saidVerbatim(target.verbatim.contrary, sentences);
  if (verbatim.whole && !opposite.whole && places.says)
    return { ...places, belief: leaning(surely, 0), sure: true, verbatim: true };
  const known = !isThin(target) && features.hasContrary === 1;
  const plain = signTurned || verbatim.denied || opposite.whole || !known || features.claimedLean < 0;
  const plainly = plain ? turnedBy(features) : undefined;
  if (plainly && places.contradicts && isOneSentence(index, places.contradicts))
    return { ...places, belief: turnedRound, sure: false, turned: true, plainly };
  const belief = believe(features);
  const turned =
    belief.contradicted >= tellsContrary &&
    verbatim.inside <= opposite.inside &&
    (!known || features.claimedLean < leansClearly);
  const whole = Math.max(features.said, features.textSaid) >= saidWhole && features.orderly >= 0.5;
  const own = target.model ? believe(target.model) : surelyMet;
  const asModelSays =
    belief.met >= own.met - behindModel && belief.contradicted <= own.contradicted + behindModel;
  const unopposed = whole && Math.max(features.contrary, features.denied) < contraryNear;
  // What may turn the claim round is left to the curves, whatever phrases it holds.
  const least =
    unopposed && belief.contradicted < doubtful ? surely : asModelSays && own.met >= leastModel ? asModel : 0;
  return {
    ...places,
    turned,
    sure: least > 0,
    belief: belief.met >= least ? belief : leaning(least, belief.contradicted),
  };
}

/** Words of two sentences that are set against each other ("too high …. Too low …") make an opposite of neither. */
const isOneSentence = ({ text: { tokens } }: Reading["index"], { from, to }: PhraseMatch): boolean =>
  tokens[from]!.sentence === tokens[to]!.sentence;

/** How completely the best phrasing of the claim is said. */
const nearnessOf = ({ said, textSaid, near }: PointFeatures): number => Math.max(said, textSaid, near);

/** A phrasing denied whole, or one of the opposite said nearly whole, and the claim clearly less. */
function turnedBy(features: PointFeatures): PointMatch["plainly"] {
  const { denied, said, contrary } = features;
  if (denied >= deniedWhole && denied > said + clearly) return "denied";
  return contrary >= contraryNear && contrary > nearnessOf(features) + clearly ? "opposite" : undefined;
}

/** The opposite's words and the point's side by side: neither is believed. */
const undecided: Belief = { met: 0, missed: 0.5, contradicted: 0.5 };
const turnedRound: Belief = { met: 0.02, missed: 0.08, contradicted: 0.9 };
const surelyMet: Belief = { met: 1, missed: 0, contradicted: 0 };

/** A belief with `met` as given; the rest is shared out, contradiction at most as before. */
function leaning(met: number, contradicted: number): Belief {
  const contrary = Math.min(contradicted, 1 - met);
  return { met, contradicted: contrary, missed: 1 - met - contrary };
}

const inOrder = { whole: 0.95, half: 0.5, none: 0.03 };

function matchOrder(steps: NonNullable<PointTarget["order"]>, index: Reading["index"]): PointMatch {
  const found = findOrder(steps, index);
  if (!found || found.inOrder < 2) return { belief: leaning(inOrder.none, 0) };
  const says = { coverage: found.inOrder / steps.length, from: found.from, to: found.to };
  if (found.inOrder === steps.length) return { belief: leaning(inOrder.whole, 0), says, ordered: true };
  const outOfOrder = found.named > found.inOrder ? grading.missing.order : grading.missing.steps;
  const half = found.inOrder * 2 >= steps.length;
  return { belief: leaning(half ? inOrder.half : inOrder.none, 0), says, ordered: true, outOfOrder };
}
