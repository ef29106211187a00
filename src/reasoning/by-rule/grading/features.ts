import type { Bag, Reference, WeighedTerm } from "./reference.ts";
import { mayMatch, wordMatch } from "./word-match.ts";

/** What the estimate is computed from, in the order of the coefficients. */
export const featureNames = ["recall", "grams", "denied", "words", "longer"] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** What a word that says the opposite takes away, against the word itself. */
const oppositeShare = 0.7;
/** References longer than this many words ask for several things, so that a longer answer is a better sign. */
const longReference = 20;

/**
 * Similarities of an answer to one reference:
 * `recall` weight of the reference's own words that the answer has, or has a stand-in for (an opposite takes away);
 * `grams` cosine of character 4-grams; `denied` is `recall` where only one of both denies an odd number of times;
 * `words` ln(1 + words of the answer); `longer` ln(words / reference's words), for long references only.
 */
export function featuresOf(answer: Bag, reference: Reference): Features {
  const recall = recallOf(answer, reference);
  const long = Math.min(2, Math.max(0, Math.log((1 + reference.words) / longReference) / 1.2));
  return {
    recall,
    grams: gramCosine(answer, reference),
    denied: answer.denials % 2 === reference.denials % 2 ? 0 : recall,
    words: Math.log1p(answer.words),
    longer: long * Math.log((answer.words + 2) / (reference.words + 2)),
  };
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
