import type { AnswerIndex } from "./answer-index.ts";
import { originalSpan } from "./normalize.ts";

/** Longest quote in characters; a longer match is cut at its end. */
const maxQuote = 240;

/** The learner's own words from one token to another, verbatim. */
export function quoteOf(index: AnswerIndex, from: number, to: number): string {
  const { text } = index;
  const quote = originalSpan(text, text.tokens[from]!.start, text.tokens[to]!.end);
  return quote.length <= maxQuote ? quote : quote.slice(0, maxQuote);
}
