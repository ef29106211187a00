import type { Term } from "../../../domain/question.ts";

const names = (term: Term): string[] => [term.term, ...term.acronyms, ...term.synonyms, ...term.variants];
const plain = (text: string): string => text.toLowerCase();

/** The other names of what a phrase speaks of: at most this many versions of a phrase. */
const maxVersions = 6;

/** The phrase, and the phrase with a glossary term in it called by its other names. */
export type Rename = (phrase: string) => readonly string[];

/** Builds the renaming from the glossary once; a phrase is looked up word by word. */
export function renaming(terms: readonly Term[]): Rename {
  const byName = new Map<string, string[]>();
  for (const term of terms) {
    const all = names(term);
    for (const name of all) {
      const others = all.filter((other) => plain(other) !== plain(name));
      byName.set(plain(name), [...(byName.get(plain(name)) ?? []), ...others]);
    }
  }
  const longest = Math.max(1, ...[...byName.keys()].map((name) => name.split(/\s+/).length));
  return (phrase) => versions(phrase, byName, Math.min(longest, 6));
}

function versions(phrase: string, byName: ReadonlyMap<string, string[]>, longest: number): string[] {
  const words = phrase.split(/\s+/);
  const made = [phrase];
  for (let from = 0; from < words.length; from++)
    for (let size = Math.min(longest, words.length - from); size > 0; size--) {
      const name = words
        .slice(from, from + size)
        .join(" ")
        .replace(/[.,;:!?]+$/, "");
      for (const other of byName.get(plain(name)) ?? [])
        if (made.length < maxVersions)
          made.push([...words.slice(0, from), other, ...words.slice(from + size)].join(" "));
    }
  return made;
}
