import type { Wanted } from "./query.ts";
import type { Ranking } from "./rank.ts";
import { type Scored, weights } from "./rescore.ts";
import { withSlots } from "./slots.ts";

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

/**
 * Logistic regression on 381 questions of learners, 139 of which the curriculum doesn't cover. A longer question
 * says more of what it is about, so the same shares are worth more.
 */
const model = { bias: -9.77, held: 4.18, near: 0.45, strength: 6.05, length: 3.55 };
/** Nine in ten of the uncovered questions lie below, near misses among them. */
const FLOOR = 0.56;
/** The best passage for coverage may come second or third. */
const LOOK = 3;

/** Whether the sources cover a query at all, and how sure that is. */
export function coverageOf(ranking: Ranking): { covered: boolean; confidence: number } {
  const confidences = ranking.scored
    .slice(0, LOOK)
    .map((scored) => confidenceOf(evidenceOf(scored, ranking.query)));
  const confidence = Math.max(0, ...confidences);
  return { covered: confidence >= FLOOR, confidence };
}

export function confidenceOf({ held, near, strength, length }: Evidence): number {
  if (held === 0) return 0;
  const sum =
    model.bias + model.held * held + model.near * near + model.strength * strength + model.length * length;
  return 1 / (1 + Math.exp(-sum));
}

export function evidenceOf({ candidate, score }: Scored, query: Ranking["query"]): Evidence {
  const { terms } = candidate;
  const asked = query.wanted.filter((wanted) => wanted.asked);
  const total = asked.reduce((sum, { idf, weight }) => sum + idf * weight, 0);
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
