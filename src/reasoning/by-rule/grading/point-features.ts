import type { AnswerIndex } from "./answer-index.ts";
import { featuresOf } from "./features.ts";
import { areOpposite, senseOf } from "./lexicon.ts";
import { acceptBelief, textBelief } from "./phrase-belief.ts";
import { findPhrase, type PhraseMatch } from "./phrase-match.ts";
import type { PointTarget } from "./point-target.ts";
import type { Bag, Reference } from "./reference.ts";
import { mayMatch, wordMatch } from "./word-match.ts";

/** What a point's verdict is read from, in the order of the coefficients. */
export const pointFeatureNames = [
  "said",
  "saidWhole",
  "saidAndRecall",
  "saidOverDenied",
  "textSaid",
  "belief",
  "denied",
  "textDenied",
  "hit",
  "weight",
  "best",
  "recall",
  "grams",
  "whole",
  "opposites",
] as const;
export type PointFeatureName = (typeof pointFeatureNames)[number];
export type PointFeatures = Readonly<Record<PointFeatureName, number>>;

/** How an answer relates to one claim, and the places that say and deny it best. */
export function pointFeatures(
  target: PointTarget,
  index: AnswerIndex,
  { bag, whole }: { bag: Bag; whole: Reference },
): { features: PointFeatures; says?: PhraseMatch; denies?: PhraseMatch } {
  let says: PhraseMatch | undefined;
  let denies: PhraseMatch | undefined;
  let belief = 0;
  for (const phrase of target.accept) {
    const found = findPhrase(phrase, index);
    if (found.says && found.says.coverage > (says?.coverage ?? 0)) says = found.says;
    if (found.denies && found.denies.coverage > (denies?.coverage ?? 0)) denies = found.denies;
    if (found.says) belief = Math.max(belief, acceptBelief(found.says.coverage, phrase.terms.length));
  }
  const text = findPhrase(target.text, index);
  if (text.says) belief = Math.max(belief, textBelief(text.says.coverage, target.text.terms.length));
  const pool = poolHits(target, bag, index);
  const own = featuresOf(bag, target.reference);
  const all = featuresOf(bag, whole);
  const [said, textSaid] = [says?.coverage ?? 0, text.says?.coverage ?? 0];
  const features: PointFeatures = {
    said,
    saidWhole: said ** 3,
    saidAndRecall: Math.max(said, textSaid) * own.recall,
    saidOverDenied: said - (denies?.coverage ?? 0),
    textSaid,
    belief,
    denied: denies?.coverage ?? 0,
    textDenied: text.denies?.coverage ?? 0,
    hit: Math.log1p(pool.hit),
    weight: Math.log1p(pool.weight),
    best: pool.best,
    recall: own.recall,
    grams: own.grams,
    whole: all.recall,
    opposites: Math.min(2, pool.opposites),
  };
  const place = (says && says.coverage >= textSaid ? says : (text.says ?? says)) ?? pool.place;
  const contrary = denies ?? text.denies;
  return { features, ...(place ? { says: place } : {}), ...(contrary ? { denies: contrary } : {}) };
}

/** How many words a quoted clause keeps on each side. */
const quoteReach = 8;
const standInShare = 0.7;

function poolHits({ pool }: PointTarget, bag: Bag, index: AnswerIndex) {
  let [hit, weight, best, opposites] = [0, 0, 0, 0];
  let strongest = { stem: "", value: 0 };
  for (const { stem, count, own } of pool) {
    if (bag.byStem.has(stem)) {
      hit += own;
      weight += own * Math.min(3, count);
      best = Math.max(best, own * count);
      if (own > strongest.value) strongest = { stem, value: own };
      continue;
    }
    let match = 0;
    let opposite = false;
    const sense = senseOf(stem) !== undefined;
    for (const term of bag.terms) {
      if (!mayMatch(term.stem, term.sensed, stem, sense)) continue;
      match = Math.max(match, wordMatch(term.stem, stem));
      opposite ||= sense && areOpposite(term.stem, stem);
    }
    hit += own * match * standInShare;
    if (opposite && match === 0) opposites++;
  }
  return { hit, weight, best, opposites, ...placeOf(strongest.stem, index) };
}

/** The clause around the word that speaks of the claim most: what is quoted when no phrasing is near. */
function placeOf(stem: string, index: AnswerIndex): { place?: PhraseMatch } {
  const { tokens } = index.text;
  const at = stem === "" ? -1 : tokens.findIndex((token, k) => token.stem === stem && !index.aside(k));
  if (at === -1) return {};
  let [from, to] = [at, at];
  while (from > 0 && at - from < quoteReach && tokens[from - 1]!.clause === tokens[at]!.clause) from--;
  while (to + 1 < tokens.length && to - at < quoteReach && tokens[to + 1]!.clause === tokens[at]!.clause)
    to++;
  return { place: { coverage: 0, from, to } };
}
