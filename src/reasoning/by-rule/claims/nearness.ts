import type { Claim } from "./space.ts";
import type { ClaimedStretch } from "./stretches.ts";

/** The wordings of one rubric point, encoded: the claim's text comes first in `accept`. */
export interface ClaimWordings {
  readonly accept: readonly Claim[];
  readonly contrary: readonly Claim[];
}

/** How near an answer comes to a point and to its opposite, against all else that the question is about. */
export interface ClaimFeatures {
  /** Best cosine with a wording, the mean of the best three wordings, and the cosine with the text. */
  readonly claimed: number;
  readonly claimedThree: number;
  readonly claimedText: number;
  /** The same for the wordings of the opposite. */
  readonly opposed: number;
  readonly opposedThree: number;
  /** The largest share (0..1) of a stretch that falls to the point among all wordings and the background; its logarithm. */
  readonly claimedShare: number;
  readonly claimedLog: number;
  readonly opposedShare: number;
  readonly opposedLog: number;
  /** By how much (logarithm) the stretch that speaks of the point most is nearer to it than to its opposite. */
  readonly claimedLean: number;
  readonly claimedApart: number;
}

export const claimFeatureNames = [
  ...["claimed", "claimedThree", "claimedText", "opposed", "opposedThree", "claimedShare", "claimedLog"],
  ...["opposedShare", "opposedLog", "claimedLean", "claimedApart"],
] as readonly (keyof ClaimFeatures)[];

/** A point's features, and the stretches that speak for it and for its opposite most. */
export interface ClaimFinding {
  readonly features: ClaimFeatures;
  readonly says?: ClaimedStretch;
  readonly contradicts?: ClaimedStretch;
}

/** How sharply near wordings count more than far ones (the temperature of the softmax they were learnt with). */
export const temperature = 0.1;
/** Keeps the logarithm of a share finite. */
const leastShare = 1e-3;
/** What stands for the distance from an opposite that the rubric has no wordings of. */
const withoutContrary = { lean: 1, apart: 0.2 };

const nothing: ClaimFeatures = {
  claimed: 0,
  claimedThree: 0,
  claimedText: 0,
  opposed: 0,
  opposedThree: 0,
  claimedShare: 0,
  claimedLog: Math.log(leastShare),
  opposedShare: 0,
  opposedLog: Math.log(leastShare),
  claimedLean: 0,
  claimedApart: 0,
};

/** What a stretch is to one side of a point. */
interface Side {
  /** Best cosine of each wording with any stretch. */
  readonly best: Float32Array;
  /** By stretch: the sum of the wordings' weights (exp of cosine by temperature). */
  readonly sums: Float64Array;
}

/** Each point's features; `background` holds rows as long as a claim. */
export function claimFindings(
  points: readonly ClaimWordings[],
  stretches: readonly ClaimedStretch[],
  background: Float32Array,
): readonly ClaimFinding[] {
  if (stretches.length === 0) return points.map(() => ({ features: nothing }));
  const sides = points.map(({ accept, contrary }) => ({
    accept: sideOf(accept, stretches),
    contrary: sideOf(contrary, stretches),
  }));
  const totals = stretches.map(({ claim }, s) =>
    sides.reduce(
      (sum, own) => sum + own.accept.sums[s]! + own.contrary.sums[s]!,
      weightOf(claim, background),
    ),
  );
  return sides.map(({ accept, contrary }) => {
    if (accept.best.length === 0) return { features: nothing };
    const claimed = largest(stretches, (s) => accept.sums[s]! / totals[s]!);
    const opposed = largest(stretches, (s) => contrary.sums[s]! / totals[s]!);
    const spoken = largest(stretches, (s) => accept.sums[s]! + contrary.sums[s]!).at;
    const three = { accept: bestThree(accept.best), contrary: bestThree(contrary.best) };
    const mean = (side: Side) => Math.log(side.sums[spoken]! / side.best.length);
    const known = contrary.best.length > 0;
    return {
      features: {
        claimed: Math.max(...accept.best),
        claimedThree: three.accept,
        claimedText: accept.best[0]!,
        opposed: known ? Math.max(...contrary.best) : 0,
        opposedThree: three.contrary,
        claimedShare: claimed.value,
        claimedLog: Math.log(claimed.value + leastShare),
        opposedShare: opposed.value,
        opposedLog: Math.log(opposed.value + leastShare),
        claimedLean: known ? mean(accept) - mean(contrary) : withoutContrary.lean,
        claimedApart: known ? three.accept - three.contrary : withoutContrary.apart,
      },
      says: shown(stretches, (s) => accept.sums[s]! / totals[s]!),
      ...(known ? { contradicts: shown(stretches, (s) => contrary.sums[s]! / totals[s]!) } : {}),
    };
  });
}

/** A longer stretch than this shows little when it is quoted. */
const mostShown = 30;

/** The stretch with the largest value that is short enough to be shown. */
function shown(stretches: readonly ClaimedStretch[], of: (at: number) => number): ClaimedStretch {
  const { at } = largest(stretches, (s) => (stretches[s]!.to - stretches[s]!.from < mostShown ? of(s) : -1));
  return stretches[at]!;
}

function sideOf(wordings: readonly Claim[], stretches: readonly ClaimedStretch[]): Side {
  const best = new Float32Array(wordings.length).fill(-1);
  const sums = new Float64Array(stretches.length);
  stretches.forEach(({ claim }, s) => {
    wordings.forEach((wording, w) => {
      const cosine = product(claim, wording, 0);
      if (cosine > best[w]!) best[w] = cosine;
      sums[s]! += Math.exp(cosine / temperature);
    });
  });
  return { best, sums };
}

function weightOf(claim: Claim, background: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < background.length; at += claim.length)
    sum += Math.exp(product(claim, background, at) / temperature);
  return sum;
}

/** How alike two claims are, -1..1. */
export const cosine = (a: Claim, b: Claim): number => product(a, b, 0);

/** The product with the row of `other` that begins at `at`. */
function product(claim: Claim, other: Float32Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < claim.length; i++) sum += claim[i]! * other[at + i]!;
  return sum;
}

function largest(stretches: readonly unknown[], of: (at: number) => number): { at: number; value: number } {
  let best = { at: 0, value: of(0) };
  for (let s = 1; s < stretches.length; s++) {
    const value = of(s);
    if (value > best.value) best = { at: s, value };
  }
  return best;
}

function bestThree(values: Float32Array): number {
  const three = [...values].sort((a, b) => b - a).slice(0, 3);
  return three.length === 0 ? 0 : three.reduce((sum, value) => sum + value, 0) / three.length;
}
