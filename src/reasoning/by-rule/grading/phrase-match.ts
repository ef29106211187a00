import type { AnswerIndex, Occurrence } from "./answer-index.ts";
import { denialsOver } from "./negation.ts";
import type { Target } from "./target.ts";

/** Where an answer comes closest to a phrase. Token positions are inclusive. */
export interface PhraseMatch {
  /** 0..1: the weight of the phrase's words that stand here together. */
  readonly coverage: number;
  readonly from: number;
  readonly to: number;
}

/** The best place that says the phrase, and the best place that denies it. */
export interface PhraseFinding {
  readonly says?: PhraseMatch;
  readonly denies?: PhraseMatch;
}

interface Hit extends Occurrence {
  readonly term: number;
}

/** Finds a phrase in an answer: its words in any order within a window, with agreeing negation and direction. */
export function findPhrase(target: Target, index: AnswerIndex): PhraseFinding {
  if (target.total === 0) return {};
  const hits: Hit[] = target.terms
    .flatMap((term, at) => index.occurrences(term).map((occurrence) => ({ ...occurrence, term: at })))
    .sort((a, b) => a.at - b.at);
  let says: PhraseMatch | undefined;
  let denies: PhraseMatch | undefined;
  for (let left = 0; left < hits.length; left++) {
    const match = windowFrom(hits, left, target, index);
    if (match.denied) denies = better(denies, match);
    else says = better(says, match);
  }
  return { ...(says ? { says } : {}), ...(denies ? { denies } : {}) };
}

const better = (known: PhraseMatch | undefined, made: PhraseMatch): PhraseMatch =>
  known === undefined || made.coverage > known.coverage
    ? { coverage: made.coverage, from: made.from, to: made.to }
    : known;

function windowFrom(
  hits: readonly Hit[],
  left: number,
  target: Target,
  index: AnswerIndex,
): PhraseMatch & { denied: boolean } {
  const first = hits[left]!;
  const tokens = index.text.tokens;
  const best = new Map<number, Hit>();
  let to = first.at;
  for (let k = left; k < hits.length; k++) {
    const hit = hits[k]!;
    if (hit.at - first.at > target.span) break;
    if (tokens[hit.at]!.sentence - tokens[first.at]!.sentence > 1) break;
    const known = best.get(hit.term);
    if (known && rank(known) >= rank(hit)) continue;
    best.set(hit.term, hit);
    to = hit.at;
    if (best.size === target.terms.length && [...best.values()].every((seen) => seen.strength === 1)) break;
  }
  let weight = 0;
  let opposed = 0;
  for (const hit of best.values()) {
    weight += target.terms[hit.term]!.weight * hit.strength;
    if (hit.opposite) opposed++;
  }
  const denials = denialsOver(tokens, index.denials, first.at, to);
  const torn = tokens[to]!.sentence === tokens[first.at]!.sentence ? 1 : 0.85;
  return {
    coverage: (weight / target.total) * torn,
    from: first.at,
    to,
    denied: (denials + opposed + target.denials) % 2 === 1,
  };
}

const rank = (hit: Hit): number => (hit.opposite ? 0 : 1) + hit.strength;
