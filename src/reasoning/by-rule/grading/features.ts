import { dot } from "../vectors/meaning.ts";
import type { Bag, Reference, WeighedTerm } from "./reference.ts";
import { rowOf } from "./vocabulary.ts";
import { mayMatch, wordMatch } from "./word-match.ts";

/** What the estimate is computed from, in the order of the coefficients. */
export const featureNames = ["recall", "grams", "denied", "share", "shared", "meaning"] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** What a word that says the opposite takes away, against the word itself. */
const oppositeShare = 0.7;

/**
 * Similarities of an answer to one reference:
 * `recall` weight of the reference's own words that the answer has, or has a stand-in for (an opposite takes away);
 * `grams` cosine of character 4-grams; `denied` is `recall` where only one of both denies an odd number of times;
 * `share` the answer's words over the reference's, at most 1; `shared` harmonic mean of how far each one's words have words
 * like them in the other, by the company that words keep; `meaning` cosine of the words' mean vectors.
 */
export function featuresOf(answer: Bag, reference: Reference): Features {
  const recall = recallOf(answer, reference);
  return {
    recall,
    grams: gramCosine(answer, reference),
    denied: answer.denials % 2 === reference.denials % 2 ? 0 : recall,
    share: Math.min(1, (answer.words + 1) / (reference.words + 1)),
    shared: sharedOf(answer, reference),
    meaning: dot(answer.meaning, reference.meaning),
  };
}

function sharedOf(answer: Bag, reference: Reference): number {
  if (answer.ownTotal === 0 || reference.ownTotal === 0) return 0;
  const best = new Float32Array(reference.terms.length);
  let of = 0;
  for (const { stem, own } of answer.terms) {
    const row = rowOf(stem, reference.vocabulary);
    let most = 0;
    for (let k = 0; k < row.length; k++) {
      const value = row[k]!;
      if (value > most) most = value;
      if (value > best[k]!) best[k] = value;
    }
    of += own * most;
  }
  let found = 0;
  for (let k = 0; k < best.length; k++) found += best[k]! * reference.terms[k]!.own;
  const [precision, recall] = [of / answer.ownTotal, found / reference.ownTotal];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function recallOf(answer: Bag, reference: Reference): number {
  if (reference.ownTotal === 0) return 0;
  let sum = 0;
  for (const term of reference.terms)
    sum += term.own * (answer.byStem.has(term.stem) ? 1 : bestStandIn(answer, term));
  return sum / reference.ownTotal;
}

function bestStandIn(answer: Bag, { stem: wanted, sensed: wantedSensed }: WeighedTerm): number {
  let best = 0;
  let opposite = 0;
  for (const { stem, sensed } of answer.terms) {
    if (!mayMatch(stem, sensed, wanted, wantedSensed)) continue;
    const match = wordMatch(stem, wanted);
    if (match > best) best = match;
    else if (match < opposite) opposite = match;
  }
  return best > 0 ? best : opposite * oppositeShare;
}

function gramCosine(answer: Bag, reference: Bag): number {
  if (answer.gramLength === 0 || reference.gramLength === 0) return 0;
  const [few, many] = answer.grams.size < reference.grams.size ? [answer, reference] : [reference, answer];
  let dot = 0;
  for (const [gram, count] of few.grams) dot += count * (many.grams.get(gram) ?? 0);
  return dot / (answer.gramLength * reference.gramLength);
}
