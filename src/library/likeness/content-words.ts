import { stopTerms } from "../text/stop-words.ts";
import { termOf } from "../text/term.ts";
import { tokenize } from "../text/tokenize.ts";

/** A word of a text as the index has it, and as it was written. */
export interface Word {
  readonly term: string;
  readonly written: string;
}

/** The words of a text that are no stop words, in order; all of them when there are no others. */
export function contentWords(text: string): Word[] {
  const all: Word[] = [];
  tokenize(text, (start, end) => {
    const token = text.slice(start, end);
    const term = termOf(token);
    if (term !== "") all.push({ term, written: token.toLowerCase().replace(/['’]s?$/, "") });
  });
  const content = all.filter(({ term }) => !stopTerms.has(term));
  return content.length > 0 ? content : all;
}
