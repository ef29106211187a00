import { termOf } from "./term.ts";
import { tokenize } from "./tokenize.ts";

/** The index terms of a text in order, repeats kept. */
export function analyze(text: string): string[] {
  const terms: string[] = [];
  tokenize(text, (start, end) => {
    const term = termOf(text.slice(start, end));
    if (term !== "") terms.push(term);
  });
  return terms;
}
