import { type ClaimFeatures, claimFeatureNames } from "../claims/nearness.ts";

/** How near an answer comes to the phrasings of a claim, and to those of its opposite. */
export interface SoftFeatures {
  /** Best coverage of an accepted phrasing, its square, and the mean of the best three. */
  readonly near: number;
  readonly nearSquare: number;
  readonly nearThree: number;
  readonly nearText: number;
  /** Best coverage of an accepted phrasing, and of the text, that is turned round. */
  readonly turned: number;
  readonly textTurned: number;
  /** The same for the phrasings of the opposite. */
  readonly contrary: number;
  readonly contraryThree: number;
  readonly contraryTurned: number;
  /** Best cosine of a sentence with a phrasing, and the mean over the best three. */
  readonly meant: number;
  readonly meantThree: number;
  readonly meantText: number;
  readonly contraryMeant: number;
  readonly contraryMeantThree: number;
  readonly orderly: number;
  readonly contraryOrderly: number;
  /** Which side the words lean to in the stretch that speaks of the claim most, the same where above 0, and how much it speaks. */
  readonly lean: number;
  readonly leanUp: number;
  readonly speaks: number;
  readonly nearMeant: number;
  readonly contraryNearMeant: number;
  readonly apart: number;
  readonly hasContrary: number;
}

/** How an answer relates to one claim: in the rubric's words, and in whatever words. */
export interface PointFeatures extends SoftFeatures, ClaimFeatures {
  /** Best coverage of a phrasing, its cube, that of the claim's text, and of either turned round. */
  readonly said: number;
  readonly saidWhole: number;
  readonly textSaid: number;
  readonly denied: number;
  readonly textDenied: number;
  /** The words of all phrasings that are in the answer, by rarity, and by rarity and how many phrasings have them. */
  readonly hit: number;
  readonly weight: number;
  /** Likeness to the claim's text as a reference answer, and to the model answer. */
  readonly recall: number;
  readonly grams: number;
  readonly whole: number;
  /** How near the answer comes to the other claims of the question. */
  readonly others: number;
}
export type PointFeatureName = keyof PointFeatures;

/** What is seen by words and phrasings, without the space of claims. */
export const wordFeatureNames = [
  ...["near", "nearSquare", "nearThree", "nearText", "turned", "textTurned"],
  ...["contrary", "contraryThree", "contraryTurned", "meant", "meantThree", "meantText"],
  ...["contraryMeant", "contraryMeantThree", "orderly", "contraryOrderly", "lean", "leanUp", "speaks"],
  ...["nearMeant", "contraryNearMeant", "apart", "hasContrary"],
  ...["said", "saidWhole", "textSaid", "denied", "textDenied"],
  ...["hit", "weight", "recall", "grams", "whole", "others"],
] as readonly PointFeatureName[];

/** In the order of the coefficients. */
export const pointFeatureNames: readonly PointFeatureName[] = [...wordFeatureNames, ...claimFeatureNames];
