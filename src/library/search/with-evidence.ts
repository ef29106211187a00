import type { PackEvidence } from "../likeness/evidence.ts";
import type { Query } from "./query.ts";
import type { Scored } from "./rescore.ts";

export type EvidenceWeights = Readonly<Record<keyof PackEvidence, number>>;

/**
 * How much each piece of evidence adds to a passage's score, as a share of the query's information. Learnt by
 * scripts/train-search.ts on learners' questions.
 */
export const evidenceWeights: EvidenceWeights = {
  asked: 0.58,
  askedToo: 0.39,
  exact: 0.5,
  bag: 0.82,
  said: 0.54,
  heading: 0.36,
  commonplace: -0.45,
  article: 0.51,
};
/**
 * What evidence is worth on average where a pack doesn't answer: more counts for its passages, less against them, so
 * that the learner's own documents, which have no such evidence, are on a level with them.
 */
const NEUTRAL = 0.8;

const names = Object.keys(evidenceWeights) as (keyof PackEvidence)[];

/** Adds what else speaks for passages of packs to their scores, which may get below zero. Best first. */
export function withEvidence(
  scored: readonly Scored[],
  evidence: ReadonlyMap<number, PackEvidence>,
  query: Query,
  weights = evidenceWeights,
): Scored[] {
  if (evidence.size === 0) return [...scored];
  const total = informationOf(query);
  return scored
    .map(({ candidate, score }) => {
      const found = evidence.get(candidate.row);
      const worth = found ? worthOf(found, weights) - NEUTRAL : 0;
      return { candidate, score: score + total * worth };
    })
    .sort((a, b) => b.score - a.score || a.candidate.row - b.candidate.row);
}

/** The inverse document frequencies of the asked words, added up by their weights. */
export function informationOf({ wanted }: Query): number {
  return wanted.reduce((sum, { asked, idf, weight }) => sum + (asked ? idf * weight : 0), 0);
}

/** The worth of evidence, as a share of the query's information. */
export function worthOf(evidence: PackEvidence, weights: EvidenceWeights): number {
  let worth = 0;
  for (const name of names) worth += weights[name] * evidence[name];
  return worth;
}
