import type { Term } from "../../domain/question.ts";
import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";

/** A name of a glossary term that stands in a query, and the term's other names, as index terms. */
export interface NamedTerm {
  readonly words: readonly string[];
  readonly others: readonly (readonly string[])[];
}

export interface Glossary {
  /** The glossary terms named in a query, longest names first; no word counts for two names. */
  namedIn(terms: readonly string[]): NamedTerm[];
}

const MOST_WORDS = 6;

/** Makes the glossary's acronyms, synonyms and spellings findable in queries. */
export function makeGlossary(terms: readonly Term[]): Glossary {
  // Made at the first query: opening a library should cost nothing.
  let names: ReadonlyMap<string, string[][]> | undefined;
  return {
    namedIn(query) {
      names ??= namesOf(terms);
      return named(query, names);
    },
  };
}

function namesOf(terms: readonly Term[]): Map<string, string[][]> {
  const byName = new Map<string, string[][]>();
  for (const { term, acronyms, synonyms, variants } of terms) {
    const names = [term, ...acronyms, ...synonyms, ...variants].map(analyze).filter(isName);
    for (const name of names) {
      const others = names.filter((other) => other.join(" ") !== name.join(" "));
      byName.set(name.join(" "), [...(byName.get(name.join(" ")) ?? []), ...others]);
    }
  }
  return byName;
}

function named(query: readonly string[], names: ReadonlyMap<string, string[][]>): NamedTerm[] {
  const found: NamedTerm[] = [];
  let at = 0;
  while (at < query.length) {
    const length = longestName(query, at, names);
    const words = query.slice(at, at + length);
    const others = names.get(words.join(" "));
    if (length > 0 && others && others.length > 0) found.push({ words, others: unique(others) });
    at += Math.max(1, length);
  }
  return found;
}

function longestName(query: readonly string[], at: number, names: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(MOST_WORDS, query.length - at); length > 0; length--) {
    if (names.has(query.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}

function isName(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= MOST_WORDS && words.some((word) => !stopTerms.has(word));
}

function unique(names: readonly string[][]): string[][] {
  return [...new Map(names.map((name) => [name.join(" "), name])).values()];
}
