import { type ClaimFinding, claimFindings } from "../claims/nearness.ts";
import { claimSpace } from "../claims/space.ts";
import type { ClaimedStretch } from "../claims/stretches.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { contestedBy } from "./asserted/contested.ts";
import type { PointFeatures } from "./feature-set.ts";
import { featuresOf } from "./features.ts";
import { senseOf } from "./lexicon.ts";
import { findPhrase, type PhraseMatch } from "./phrase-match.ts";
import type { PointTarget } from "./point-target.ts";
import { clauseAt } from "./quote.ts";
import type { Bag, Reference } from "./reference.ts";
import { softFeatures } from "./soft-features.ts";
import type { Stretch } from "./stretches.ts";
import type { Target } from "./target.ts";
import type { Wording } from "./verbatim.ts";
import { mayMatch, wordMatch } from "./word-match.ts";

/** An answer, read for the claims of one question. */
export interface Reading {
  readonly index: AnswerIndex;
  readonly bag: Bag;
  readonly stretches: readonly Stretch[];
  readonly claimed: readonly ClaimedStretch[];
  /** The question's model answer. */
  readonly whole: Reference;
  readonly sentences: readonly Wording[];
  /** What the answer says is wrong, read as if it were claimed. */
  readonly denied?: Reading;
}

/** What is found for one claim, and the places that say it and its opposite best. */
export interface PointFinding {
  readonly features: PointFeatures;
  readonly says?: PhraseMatch;
  readonly contradicts?: PhraseMatch;
  /** A formula of the claim is there with its sign turned, and nowhere as it should be. */
  readonly signTurned?: boolean;
  /** A wording of its opposite that is claimed as well, where the answer does so at several points. */
  readonly contested?: PhraseMatch;
  /** The same in what the answer says is wrong. */
  readonly inDenied?: PointFinding;
}

/** What is found for each claim of a question. */
export function findingsOf(targets: readonly PointTarget[], reading: Reading): readonly PointFinding[] {
  const claims = claimFindings(
    targets.map(({ wordings }) => wordings),
    reading.claimed,
    claimSpace().background,
  );
  const found = targets.map((target, at) => findingOf(target, claims[at]!, reading));
  const total = found.reduce((sum, { features }) => sum + features.near, 0);
  const inDenied = reading.denied && findingsOf(targets, reading.denied);
  const contested = contestedPlaces(targets, found, reading.index);
  return found.map((own, at) => ({
    ...own,
    ...(contested[at] ? { contested: contested[at] } : {}),
    ...(inDenied ? { inDenied: inDenied[at]! } : {}),
    features: {
      ...own.features,
      others: targets.length > 1 ? (total - own.features.near) / (targets.length - 1) : 0,
    },
  }));
}

/** From which coverage of a wording of the opposite it is looked for as it stands. */
const contraryNear = 0.9;

/** Right and wrong side by side at one point of several may be chance; at more, it is a list of everything. */
function contestedPlaces(
  targets: readonly PointTarget[],
  found: readonly PointFinding[],
  index: AnswerIndex,
): readonly (PhraseMatch | undefined)[] {
  const places = found.map(({ features, says }, at) =>
    says && features.contrary >= contraryNear ? contestedBy(targets[at]!, says, index) : undefined,
  );
  const contested = places.filter((place) => place !== undefined).length;
  return contested >= Math.min(2, targets.length) ? places : [];
}

function findingOf(
  target: PointTarget,
  claim: ClaimFinding,
  { index, bag, whole, stretches }: Reading,
): PointFinding {
  const { says, denies, signTurned } = bestPlaces(target.accept, index);
  const text = findPhrase(target.text, index);
  const pool = poolHits(target, bag, index);
  const own = featuresOf(bag, target.reference);
  const soft = softFeatures(target, index, stretches);
  const [said, textSaid] = [says?.coverage ?? 0, text.says?.coverage ?? 0];
  const denied = denies?.coverage ?? 0;
  const features: PointFeatures = {
    ...soft.features,
    ...claim.features,
    said,
    saidWhole: said ** 3,
    textSaid,
    denied,
    textDenied: text.denies?.coverage ?? 0,
    hit: Math.log1p(pool.hit),
    weight: Math.log1p(pool.weight),
    recall: own.recall,
    grams: own.grams,
    whole: featuresOf(bag, whole).recall,
    others: 0,
  };
  const worded = nearest(says && said >= textSaid ? says : (text.says ?? says), soft.says);
  const place = spoken(worded, claim.says, features.claimedShare) ?? pool.place;
  const contrary = spoken(
    nearest(denies ?? text.denies, soft.contradicts),
    claim.contradicts,
    features.opposedShare,
  );
  return {
    features,
    signTurned,
    ...(place ? { says: place } : {}),
    ...(contrary ? { contradicts: contrary } : {}),
  };
}

/** The places that say and deny a phrasing best. */
function bestPlaces(
  phrases: readonly Target[],
  index: AnswerIndex,
): {
  readonly says?: PhraseMatch | undefined;
  readonly denies?: PhraseMatch | undefined;
  readonly signTurned: boolean;
} {
  let says: PhraseMatch | undefined;
  let denies: PhraseMatch | undefined;
  let formula: "same" | "turned" | undefined;
  for (const phrase of phrases) {
    const found = findPhrase(phrase, index);
    if (found.says && found.says.coverage > (says?.coverage ?? 0)) says = found.says;
    if (found.denies && found.denies.coverage > (denies?.coverage ?? 0)) denies = found.denies;
    if (phrase.formula && found.says) formula = "same";
    else if (phrase.formula && found.denies) formula ??= "turned";
  }
  // "w + lr * grad" has all the words of "w - lr * grad": its sign says more than they do.
  if (formula === "turned") says = undefined;
  return { says, denies, signTurned: formula === "turned" };
}

/** A place in the rubric's own words is shown unless other words say clearly more. */
function nearest(strict: PhraseMatch | undefined, soft: PhraseMatch | undefined): PhraseMatch | undefined {
  if (!strict || !soft) return strict ?? soft;
  return soft.coverage > strict.coverage + 0.1 ? soft : strict;
}

/** From which coverage on the rubric's words show a claim, and which share of a stretch must fall to it otherwise. */
const shownFrom = 0.5;
const leastShare = 0.2;

/** Where hardly a word of the rubric is said, the stretch that claims it all the same. */
function spoken(
  worded: PhraseMatch | undefined,
  stretch: ClaimedStretch | undefined,
  share: number,
): PhraseMatch | undefined {
  if (!stretch || share < leastShare || (worded && worded.coverage >= shownFrom)) return worded;
  return { coverage: share, from: stretch.from, to: stretch.to };
}

const standInShare = 0.7;

function poolHits({ pool }: PointTarget, bag: Bag, index: AnswerIndex) {
  let [hit, weight] = [0, 0];
  let strongest = { stem: "", value: 0 };
  for (const { stem, count, own } of pool) {
    if (bag.byStem.has(stem)) {
      hit += own;
      weight += own * Math.min(3, count);
      if (own > strongest.value) strongest = { stem, value: own };
      continue;
    }
    let match = 0;
    const sense = senseOf(stem) !== undefined;
    for (const term of bag.terms) {
      if (!mayMatch(term.stem, term.sensed, stem, sense)) continue;
      match = Math.max(match, wordMatch(term.stem, stem));
    }
    hit += own * match * standInShare;
  }
  return { hit, weight, ...placeOf(strongest.stem, index) };
}

/** The clause around the word that speaks of the claim most: what is quoted when no phrasing is near. */
function placeOf(stem: string, index: AnswerIndex): { place?: PhraseMatch } {
  const { tokens } = index.text;
  const at = stem === "" ? -1 : tokens.findIndex((token, k) => token.stem === stem && !index.aside(k));
  if (at === -1) return {};
  return { place: { coverage: 0, ...clauseAt(index, { from: at, to: at }) } };
}
