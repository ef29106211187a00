import type { Term } from "./question.ts";

const normal = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()} `;

/** The glossary's term that a question names: the longest of its names that occurs in it as whole words. */
export function findTerm(terms: readonly Term[], query: string): Term | undefined {
  const text = normal(query);
  let best: { term: Term; length: number } | undefined;
  for (const term of terms) {
    for (const name of [term.term, ...term.acronyms, ...term.synonyms, ...term.variants]) {
      const wanted = normal(name);
      if (wanted.trim() === "" || !text.includes(wanted)) continue;
      if (!best || wanted.length > best.length) best = { term, length: wanted.length };
    }
  }
  return best?.term;
}
