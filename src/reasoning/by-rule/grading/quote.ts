import type { AnswerIndex } from "./answer-index.ts";
import { originalSpan } from "./normalize.ts";

/** Longest quote in characters; a longer match is cut at its end. */
const maxQuote = 240;

/** A place of fewer words than this is shown with the clause that it stands in: a word alone shows nothing. */
const shortPlace = 3;
/** How many words a quoted clause keeps on each side. */
const clauseReach = 8;

/** The place of a short match, widened to its clause: at most 8 tokens on each side. */
export function withClause(
  index: AnswerIndex,
  place: { from: number; to: number },
): { from: number; to: number } {
  const { tokens } = index.text;
  if (place.to - place.from + 1 >= shortPlace) return place;
  let { from, to } = place;
  while (place.from - from < clauseReach && tokens[from - 1]?.clause === tokens[place.from]!.clause) from--;
  while (to - place.to < clauseReach && tokens[to + 1]?.clause === tokens[place.to]!.clause) to++;
  return { from, to };
}

/** The learner's own words from one token to another, verbatim. */
export function quoteOf(index: AnswerIndex, from: number, to: number): string {
  const { text } = index;
  const quote = originalSpan(text, text.tokens[from]!.start, text.tokens[to]!.end);
  return quote.length <= maxQuote ? quote : quote.slice(0, maxQuote);
}
