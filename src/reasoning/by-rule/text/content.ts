import { stopWords } from "../grading/stop-words.ts";
import { tokenize } from "../grading/tokens.ts";

/** The stems of a text's words that carry subject matter, in order, repeats kept; numbers as written. */
export function contentStems(text: string): string[] {
  return tokenize(text)
    .tokens.filter(({ kind, text: word }) => kind === "number" || (kind === "word" && !stopWords.has(word)))
    .map(({ stem }) => stem);
}

/** Which part of the wanted stems a text has, 0..1; 0 when nothing is wanted. */
export function coverageOf(wanted: Iterable<string>, present: ReadonlySet<string>): number {
  const stems = new Set(wanted);
  if (stems.size === 0) return 0;
  let found = 0;
  for (const stem of stems) if (present.has(stem)) found++;
  return found / stems.size;
}
