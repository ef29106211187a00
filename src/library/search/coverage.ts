import type { PackEvidence } from "../likeness/evidence.ts";
import { namesSubject } from "./everyday.ts";
import type { Wanted } from "./query.ts";
import type { Ranking } from "./rank.ts";
import { type Scored, weights } from "./rescore.ts";
import { withSlots } from "./slots.ts";
import { informationOf } from "./with-evidence.ts";

/**
 * How well one passage covers a query; each is a share (0..1) of the information of the words that were asked,
 * that is of their inverse document frequencies, a word that no passage holds counting as the rarest.
 */
export interface Evidence {
  /** Held by the passage. */
  readonly held: number;
  /** Standing close to another asked word: about the same thing, not about each by itself. */
  readonly near: number;
  /** The passage's score as a share of what it could be: often, in a short text, in its heading. */
  readonly strength: number;
  /** Natural logarithm of one more than the number of words asked. */
  readonly length: number;
}

/** What tells whether a pack covers a query; the best of its passages among the first. */
export interface PackFeatures extends Evidence, Omit<PackEvidence, "commonplace" | "article"> {
  /** The best passage's score with all evidence, as a share of what the query could give. */
  readonly score: number;
}

/**
 * Logistic regressions on learners' questions, a third of which the curriculum doesn't cover; the packs' by
 * scripts/train-search.ts. A longer question says more of what it is about, so the same shares are worth more.
 * Biases are such that nine in ten of the uncovered questions lie below one half, near misses among them.
 */
const ownModel = { bias: -10.01, held: 4.18, near: 0.45, strength: 6.05, length: 3.55 };
const packModel: Readonly<Record<keyof PackFeatures | "bias", number>> = {
  bias: -7.42,
  held: 1.04,
  near: 0.68,
  strength: 0.59,
  length: 2.12,
  score: 3.51,
  asked: 0.8,
  askedToo: 1.05,
  exact: 0.85,
  bag: 2.26,
  said: -0.32,
  heading: -0.78,
};
const FLOOR = 0.5;
/** The best passage for coverage may come second or third. */
const LOOK = 3;

/** Whether the sources cover a query at all, and how sure that is. One of everyday words only has no subject. Own documents are judged by their words alone. */
export function coverageOf(ranking: Ranking): { covered: boolean; confidence: number } {
  const own = ranking.scored
    .slice(0, LOOK)
    .filter(({ candidate }) => !ranking.evidence.has(candidate.row))
    .map((scored) => ownConfidence(evidenceOf(scored, ranking.query)));
  const pack = packFeatures(ranking);
  const confidence = Math.max(0, ...own, pack ? packConfidence(pack) : 0);
  return { covered: confidence >= FLOOR && namesSubject(ranking.query), confidence };
}

function ownConfidence({ held, near, strength, length }: Evidence): number {
  if (held === 0) return 0;
  const { bias, ...by } = ownModel;
  return chanceOf(bias + by.held * held + by.near * near + by.strength * strength + by.length * length);
}

function packConfidence(features: PackFeatures): number {
  let sum = packModel.bias;
  for (const [name, value] of Object.entries(features)) sum += packModel[name as keyof PackFeatures] * value;
  return chanceOf(sum);
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The features of the packs' passages among the first; undefined when there are none. */
export function packFeatures({ scored, byWords, evidence, query }: Ranking): PackFeatures | undefined {
  const total = informationOf(query);
  const first = scored.slice(0, LOOK).filter(({ candidate }) => evidence.has(candidate.row));
  const best = first[0];
  if (!best || total === 0) return undefined;
  const words = new Map(byWords.map(({ candidate, score }) => [candidate.row, score]));
  const own = first.map(({ candidate }) =>
    evidenceOf({ candidate, score: words.get(candidate.row) ?? 0 }, query),
  );
  const packs = first.map(({ candidate }) => evidence.get(candidate.row)!);
  const most = <T>(list: readonly T[], of: (one: T) => number) => Math.max(...list.map(of));
  return {
    held: most(own, ({ held }) => held),
    near: most(own, ({ near }) => near),
    strength: most(own, ({ strength }) => strength),
    length: own[0]!.length,
    score: best.score / total,
    asked: most(packs, ({ asked }) => asked),
    askedToo: most(packs, ({ askedToo }) => askedToo),
    exact: most(packs, ({ exact }) => exact),
    bag: most(packs, ({ bag }) => bag),
    said: most(packs, ({ said }) => said),
    heading: most(packs, ({ heading }) => heading),
  };
}

export function evidenceOf({ candidate, score }: Scored, query: Ranking["query"]): Evidence {
  const { terms } = candidate;
  const asked = query.wanted.filter((wanted) => wanted.asked);
  const total = informationOf(query);
  const length = Math.log(1 + asked.length);
  if (total === 0) return { held: 0, near: 0, strength: 0, length };
  const all = new Set(terms);
  const holds = (word: number) => query.wanted[word]!.forms.some(({ number }) => all.has(number));
  const replaced = new Set(
    query.spans
      .filter(({ names }) => names.some((name) => name.every(holds)))
      .flatMap(({ words }) => words.map((word) => query.wanted[word]!.text)),
  );
  const share = (within: ReadonlySet<number>, given: ReadonlySet<string>) =>
    asked.reduce((sum, wanted) => sum + wanted.idf * wanted.weight * best(wanted, within, given), 0) / total;
  const close = neighbours(terms, asked);
  const held = share(all, replaced);
  return {
    held,
    strength: score / total,
    length,
    near:
      asked.length === 1
        ? held
        : asked.reduce((sum, { idf, weight }, word) => sum + (close.has(word) ? idf * weight : 0), 0) / total,
  };
}

function best({ text, forms }: Wanted, within: ReadonlySet<number>, given: ReadonlySet<string>): number {
  if (given.has(text)) return 1;
  return Math.max(0, ...forms.filter(({ number }) => within.has(number)).map(({ weight }) => weight));
}

/** The asked words (by index) that stand within the window of another. */
function neighbours(terms: Int32Array, asked: readonly Wanted[]): Set<number> {
  const close = new Set<number>();
  return withSlots(asked, (slots) => {
    let last = -1;
    let lastAt = -1;
    for (let at = 0; at < terms.length; at++) {
      const slot = slots.at(terms[at]!);
      if (slot === 0) continue;
      const word = slots.words[slot]!;
      if (last >= 0 && last !== word && at - lastAt <= weights.window) close.add(word).add(last);
      last = word;
      lastAt = at;
    }
    return close;
  });
}
