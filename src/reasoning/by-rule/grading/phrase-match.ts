import type { AnswerIndex, Occurrence } from "./answer-index.ts";
import { findFormula, findTurned } from "./formula.ts";
import { areOpposite } from "./lexicon.ts";
import { denialsOver, startsWithNot } from "./negation.ts";
import type { Target } from "./target.ts";

/** Where an answer comes closest to a phrase. Token positions are inclusive. */
export interface PhraseMatch {
  /** 0..1: the weight of the phrase's words that stand here together. */
  readonly coverage: number;
  readonly from: number;
  readonly to: number;
  /** The words to show, where the place is in what the answer denies. */
  readonly quote?: string;
}

/** The best place that says the phrase, and the best place that denies it. */
export interface PhraseFinding {
  readonly says?: PhraseMatch;
  readonly denies?: PhraseMatch;
}

interface Hit extends Occurrence {
  readonly term: number;
}

/** What a phrase loses when its words are torn over two sentences. */
const torn = 0.85;

/** Finds a phrase in an answer: its words in any order within a window, with agreeing negation and direction. */
export function findPhrase(target: Target, index: AnswerIndex): PhraseFinding {
  if (target.formula) return formulaFinding(target, index);
  if (target.total === 0) return {};
  const hits: Hit[] = [];
  target.terms.forEach((term, at) => {
    for (const occurrence of index.occurrences(term)) hits.push({ ...occurrence, term: at });
  });
  hits.sort((a, b) => a.at - b.at);
  let says: PhraseMatch | undefined;
  let denies: PhraseMatch | undefined;
  for (let left = 0; left < hits.length; left++) {
    const chosen = windowFrom(hits, left, target, index);
    const coverage = coverageOf(chosen, target, index);
    const known = says && denies ? Math.min(says.coverage, denies.coverage) : -1;
    if (coverage < known) continue;
    const [from, to] = [chosen[0]!.at, chosen.at(-1)!.at];
    const match = { coverage, from, to };
    if (isDenied(chosen, target, index)) {
      if (isBetter(match, denies)) denies = match;
    } else if (isBetter(match, says)) says = match;
  }
  return { ...(says ? { says } : {}), ...(denies ? { denies } : {}) };
}

/** More of the phrase, or as much of it closer together. */
const isBetter = (match: PhraseMatch, known: PhraseMatch | undefined): boolean =>
  known === undefined ||
  match.coverage > known.coverage ||
  (match.coverage === known.coverage && match.to - match.from < known.to - known.from);

/** The best hit for each term within reach of the hit at `left`, in the order of the answer. */
function windowFrom(hits: readonly Hit[], left: number, target: Target, index: AnswerIndex): Hit[] {
  const first = hits[left]!;
  const { tokens } = index.text;
  const best = new Map<number, Hit>();
  let perfect = 0;
  for (let k = left; k < hits.length && perfect < target.terms.length; k++) {
    const hit = hits[k]!;
    if (hit.at - first.at > target.span) break;
    if (tokens[hit.at]!.sentence - tokens[first.at]!.sentence > 1) break;
    const known = best.get(hit.term);
    if (known && rank(known) >= rank(hit)) continue;
    best.set(hit.term, hit);
    if (hit.strength === 1) perfect++;
  }
  return [...best.values()].sort((a, b) => a.at - b.at);
}

const rank = (hit: Hit): number => (hit.opposite ? 0 : 1) + hit.strength;

function coverageOf(chosen: readonly Hit[], target: Target, index: AnswerIndex): number {
  const { tokens } = index.text;
  let weight = 0;
  for (const hit of chosen) weight += target.terms[hit.term]!.weight * hit.strength;
  const oneSentence = tokens[chosen[0]!.at]!.sentence === tokens[chosen.at(-1)!.at]!.sentence;
  return (weight / target.total) * (oneSentence ? 1 : torn);
}

/** Whether the words found here say the contrary: a denial or an opposite too many in a clause, or directions swapped. */
function isDenied(chosen: readonly Hit[], target: Target, index: AnswerIndex): boolean {
  const { tokens } = index.text;
  const clauses = new Map<number, { from: number; to: number; opposed: number }>();
  for (const { at, opposite } of chosen) {
    const clause = tokens[at]!.clause;
    const known = clauses.get(clause);
    if (!known) clauses.set(clause, { from: at, to: at, opposed: opposite ? 1 : 0 });
    else {
      known.to = at;
      if (opposite) known.opposed++;
    }
  }
  // "not no reducer", "not should update": two denials are no consent, unless the phrase itself begins that way.
  if (!target.startsWithNot && [...clauses.values()].some(({ from }) => startsWithNot(tokens, from)))
    return true;
  const odd = [...clauses.values()].some(
    ({ from, to, opposed }) => (denialsOver(tokens, index.denials, from, to) + opposed) % 2 === 1,
  );
  return odd !== (target.denials % 2 === 1) || isSwapped(chosen, target, index);
}

/** How far from its term a direction is looked for. */
const bindingReach = 3;

/** "High training error, low validation error" for "low …, high …": the nearest direction to a term is the contrary one. */
function isSwapped(chosen: readonly Hit[], target: Target, index: AnswerIndex): boolean {
  if (target.bindings.length < 2) return false;
  let swapped = 0;
  for (const { direction, of } of target.bindings) {
    const place = chosen.find(({ term }) => term === of)?.at;
    if (place === undefined) continue;
    const wanted = target.terms[direction]!.stem;
    const nearest = nearestDirection(place, wanted, index);
    if (nearest !== undefined && areOpposite(nearest, wanted)) swapped++;
  }
  return swapped * 2 >= target.bindings.length;
}

function nearestDirection(place: number, wanted: string, index: AnswerIndex): string | undefined {
  const { tokens } = index.text;
  const clause = tokens[place]?.clause;
  for (let distance = 1; distance <= bindingReach; distance++)
    for (const at of [place - distance, place + distance]) {
      const token = tokens[at];
      if (token?.clause === clause && (token?.stem === wanted || areOpposite(token?.stem ?? "", wanted)))
        return token?.stem;
    }
  return undefined;
}

function formulaFinding(target: Target, index: AnswerIndex): PhraseFinding {
  const { text } = index;
  const same = findFormula(target.formula!, text.clean);
  const place = same ?? findTurned(target.formula!, text.clean);
  if (!place) return {};
  const from = text.tokens.findIndex(({ start }) => start >= place.from);
  const after = text.tokens.findIndex(({ start }) => start >= place.to);
  const to = (after === -1 ? text.tokens.length : after) - 1;
  if (from === -1 || to < from || index.aside(from)) return {};
  const denied = denialsOver(text.tokens, index.denials, from, to) % 2 === 1;
  const match = { coverage: 1, from, to };
  if (same) return denied ? { denies: match } : { says: match };
  return denied ? {} : { denies: match };
}
