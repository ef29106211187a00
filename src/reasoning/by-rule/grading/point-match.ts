import type { AnswerIndex } from "./answer-index.ts";
import { estimateOf } from "./estimate.ts";
import { findPhrase, type PhraseMatch } from "./phrase-match.ts";
import type { Bag, Reference } from "./reference.ts";
import type { Target } from "./target.ts";

/** A claim of the rubric, read for matching: its text and every accepted phrasing. */
export interface PointTarget {
  readonly text: Target;
  /** The claim as a reference answer of its own, for the learnt likeness. */
  readonly reference: Reference;
  readonly accept: readonly Target[];
  readonly order?: readonly Target[];
}

/** How far an answer carries a claim. */
export interface PointMatch {
  /** 0..1, how likely the claim is in the answer. */
  readonly belief: number;
  /** The place that carries it best; absent when nothing does. */
  readonly place?: PhraseMatch;
  /** The answer says the contrary. */
  readonly contradicted: boolean;
  /** What is out of order, when the claim is a sequence. */
  readonly outOfOrder?: boolean;
}

/** A whole phrase that the answer denies must be this complete to count as a contradiction. */
const denialNeeds = 0.72;

/**
 * Looks for a claim. Accepted phrasings say what people write, so a claim that has some is found by them and its text; a
 * claim without is believed as far as the whole answer is like it.
 */
export function matchPoint(target: PointTarget, index: AnswerIndex, bag: Bag): PointMatch {
  let says: { belief: number; place: PhraseMatch } | undefined;
  let denies: { belief: number; place: PhraseMatch } | undefined;
  const consider = (phrase: Target, believe: (coverage: number, terms: number) => number) => {
    const found = findPhrase(phrase, index);
    const terms = phrase.terms.length;
    if (found.says) {
      const belief = believe(found.says.coverage, terms);
      if (!says || belief > says.belief) says = { belief, place: found.says };
    }
    if (found.denies && found.denies.coverage >= denialNeeds) {
      const belief = believe(found.denies.coverage, terms);
      if (!denies || belief > denies.belief) denies = { belief, place: found.denies };
    }
  };
  for (const phrase of target.accept) consider(phrase, acceptBelief);
  consider(target.text, textBelief);
  const best = says as { belief: number; place: PhraseMatch } | undefined;
  const worst = denies as { belief: number; place: PhraseMatch } | undefined;
  if (worst && worst.belief >= 0.5 && worst.belief > (best?.belief ?? 0) + 0.1)
    return { belief: 0.05, place: worst.place, contradicted: true };
  if (target.accept.length > 0) return { belief: 0.03, ...best, contradicted: false };
  const likeness = estimateOf(bag, [target.reference]);
  return { ...(best ? { place: best.place } : {}), belief: likeness, contradicted: false };
}

/** An accepted phrasing is short, so nearly all of it must be there. */
function acceptBelief(coverage: number, terms: number): number {
  const steepness = terms <= 2 ? 14 : 11;
  const middle = terms <= 1 ? 0.72 : terms === 2 ? 0.74 : 0.66;
  return sigmoid(steepness * (coverage - middle));
}

/** The claim's own sentence is long; people say it in fewer and other words. */
function textBelief(coverage: number, terms: number): number {
  const middle = terms <= 2 ? 0.75 : 0.6;
  return sigmoid(9 * (coverage - middle));
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
