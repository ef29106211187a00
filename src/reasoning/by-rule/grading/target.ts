import { type Formula, formulaOf } from "./formula.ts";
import { senseOf } from "./lexicon.ts";
import { denialsIn, startsWithNot } from "./negation.ts";
import { numberOf, readings } from "./numbers.ts";
import { type Token, type TokenizedText, tokenize } from "./tokens.ts";
import type { Weigh } from "./weights.ts";

/** One word that a phrase asks for. */
export interface TargetTerm {
  readonly stem: string;
  readonly text: string;
  readonly weight: number;
  /** What a number may mean: with and without the scale word after it. */
  readonly values?: readonly number[];
}

/** A direction ("low", "high") and the term it is said of; both are places in `terms`. */
export interface Binding {
  readonly direction: number;
  readonly of: number;
}

/** A phrase of the rubric, read for matching. */
export interface Target {
  readonly phrase: string;
  readonly text: TokenizedText;
  readonly terms: readonly TargetTerm[];
  readonly total: number;
  readonly denials: number;
  readonly startsWithNot: boolean;
  /** How many tokens an answer may spread the phrase over. */
  readonly span: number;
  readonly bindings: readonly Binding[];
  readonly formula?: Formula;
}

/** Reads a phrase. Its terms are its distinct words of weight. */
export function targetOf(phrase: string, weigh: Weigh): Target {
  const text = tokenize(phrase);
  const { tokens } = text;
  const places = new Map<string, number>();
  const terms: TargetTerm[] = [];
  tokens.forEach((token, at) => {
    const weight = weigh(token);
    if (weight <= 0 || places.has(token.stem)) return;
    const value = token.kind === "number" ? numberOf(token.text) : undefined;
    const values = value === undefined ? {} : { values: readings(value, tokens[at + 1]?.text) };
    places.set(token.stem, terms.length);
    terms.push({ stem: token.stem, text: token.text, weight, ...values });
  });
  const formula = formulaOf(phrase);
  return {
    phrase,
    text,
    terms,
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    denials: denialsIn(tokens).length,
    startsWithNot: tokens.length > 0 && startsWithNot(tokens, 0),
    span: Math.max(10, tokens.length * 2 + 4),
    bindings: bindingsOf(tokens, places),
    ...(formula ? { formula } : {}),
  };
}

const isDirection = (stem: string): boolean => (senseOf(stem)?.sides.length ?? 0) > 0;

/** Each direction is bound to the next plain term, or the one before it at the end of its clause. */
function bindingsOf(tokens: readonly Token[], places: ReadonlyMap<string, number>): Binding[] {
  const content = tokens.filter(({ stem }) => places.has(stem));
  return content.flatMap((token, at): Binding[] => {
    if (!isDirection(token.stem)) return [];
    const near = [content[at + 1], content[at - 1]].find(
      (other) => other && other.clause === token.clause && !isDirection(other.stem),
    );
    return near ? [{ direction: places.get(token.stem)!, of: places.get(near.stem)! }] : [];
  });
}
