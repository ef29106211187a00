import { denialsIn } from "./negation.ts";
import { numberOf } from "./numbers.ts";
import { type TokenizedText, tokenize } from "./tokens.ts";
import type { Weigh } from "./weights.ts";

/** One word that a phrase asks for. */
export interface TargetTerm {
  readonly stem: string;
  readonly text: string;
  readonly weight: number;
  readonly value?: number;
}

/** A phrase of the rubric, read for matching. */
export interface Target {
  readonly phrase: string;
  readonly text: TokenizedText;
  readonly terms: readonly TargetTerm[];
  readonly total: number;
  readonly denials: number;
  /** How many tokens an answer may spread the phrase over. */
  readonly span: number;
}

/** Reads a phrase. Its terms are its distinct words of weight; a phrase without any keeps all its words at a low weight. */
export function targetOf(phrase: string, weigh: Weigh): Target {
  const text = tokenize(phrase);
  const terms = new Map<string, TargetTerm>();
  for (const token of text.tokens) {
    const weight = weigh(token);
    if (weight <= 0 || terms.has(token.stem)) continue;
    const value = token.kind === "number" ? numberOf(token.text) : undefined;
    terms.set(token.stem, {
      stem: token.stem,
      text: token.text,
      weight,
      ...(value === undefined ? {} : { value }),
    });
  }
  const list = [...terms.values()];
  return {
    phrase,
    text,
    terms: list,
    total: list.reduce((sum, { weight }) => sum + weight, 0),
    denials: denialsIn(text.tokens).length,
    span: Math.max(10, text.tokens.length * 2 + 4),
  };
}
