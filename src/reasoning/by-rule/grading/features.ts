import { dot } from "../vectors/meaning.ts";
import type { Bag, Reference } from "./reference.ts";
import { rowOf } from "./vocabulary.ts";

/** What the estimate is computed from, in the order of the coefficients. */
export const featureNames = ["recall", "grams", "denied", "share", "shared", "meaning", "claim"] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** What a word that says the opposite takes away, against the word itself. */
const oppositeShare = 0.7;

/**
 * Similarities of an answer to one reference:
 * `recall` weight of the reference's own words that the answer has, or has a stand-in for (an opposite takes away);
 * `grams` cosine of character 4-grams; `denied` is `recall` where only one of both denies an odd number of times;
 * `share` the answer's words over the reference's, at most 1; `shared` harmonic mean of how far each one's words have words
 * like them in the other, by the company that words keep; `meaning` cosine of the words' mean vectors, `claim` that of what both claim without the question's words.
 */
export function featuresOf(answer: Bag, reference: Reference): Features {
  const { recall, shared } = wordsShared(answer, reference);
  return {
    recall,
    grams: gramCosine(answer, reference),
    denied: answer.denials % 2 === reference.denials % 2 ? 0 : recall,
    share: Math.min(1, (answer.words + 1) / (reference.words + 1)),
    shared,
    meaning: dot(answer.meaning, reference.meaning),
    claim: answer.claim.reduce((sum, value, i) => sum + value * reference.claim[i]!, 0),
  };
}

function wordsShared(
  answer: Bag,
  { terms, ownTotal, vocabulary }: Reference,
): { recall: number; shared: number } {
  if (answer.ownTotal === 0 || ownTotal === 0) return { recall: 0, shared: 0 };
  const size = terms.length;
  const [best, match, opposite] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  let of = 0;
  for (const { stem, own } of answer.terms) {
    const { like, known } = rowOf(stem, vocabulary);
    let most = 0;
    for (let k = 0; k < size; k++) {
      const value = like[k]!;
      if (value === 0) continue;
      if (value > most) most = value;
      if (value > best[k]!) best[k] = value;
      const strict = known[k]!;
      if (strict > match[k]!) match[k] = strict;
      else if (strict < opposite[k]!) opposite[k] = strict;
    }
    of += own * most;
  }
  let [found, soft] = [0, 0];
  for (let k = 0; k < size; k++) {
    const { own } = terms[k]!;
    soft += own * best[k]!;
    found += own * (match[k]! > 0 ? match[k]! : opposite[k]! * oppositeShare);
  }
  const [precision, recall] = [of / answer.ownTotal, soft / ownTotal];
  const shared = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { recall: found / ownTotal, shared };
}

function gramCosine(answer: Bag, reference: Bag): number {
  if (answer.gramLength === 0 || reference.gramLength === 0) return 0;
  const [few, many] = answer.grams.size < reference.grams.size ? [answer, reference] : [reference, answer];
  let dot = 0;
  for (const [gram, count] of few.grams) dot += count * (many.grams.get(gram) ?? 0);
  return dot / (answer.gramLength * reference.gramLength);
}
