import type { PointVerdictKind } from "../../../domain/grade.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { type JudgedPoint, likeliest, optionsOf } from "./likely.ts";
import { clauseAt, isShowable, quoteOf, type Span, sentenceAt } from "./quote.ts";

/** How a text would be judged if it were the answer. */
export type Read = (text: string) => readonly JudgedPoint[];

/** The words of the answer that show a verdict on a point; undefined when none do by themselves. */
export type Show = (own: JudgedPoint, verdict: PointVerdictKind) => string | undefined;

/** So many sentences are tried where the place that was found shows nothing by itself. */
const mostTried = 8;

/**
 * Finds quotes that carry their verdict alone: each is read again as if it were the whole answer. First the clause that
 * a place was found in, then its sentence, then two that belong together, then any other sentence.
 */
export function showing(index: AnswerIndex, read: Read): Show {
  const known = new Map<string, readonly JudgedPoint[]>();
  const alone = (quote: string) => {
    const found = known.get(quote) ?? read(quote);
    known.set(quote, found);
    return found;
  };
  return (own, verdict) => {
    const place = verdict === "contradicted" ? own.contradicts : own.says;
    if (!place) return undefined;
    if (place.quote !== undefined) return place.quote;
    if (own.ordered) return quoteOf(index, sentenceAt(index, place));
    for (const span of spansFor(index, place)) {
      const quote = quoteOf(index, span);
      if (isAll(index, span) || holds(alone(quote), own, verdict)) return quote;
    }
    return undefined;
  };
}

/** What a quote may lack of the belief that the whole answer gave. */
const keeps = 0.9;

/**
 * Whether a quote alone comes to the verdict, where half of a claim is shown by what shows the whole, and the other way
 * round; or speaks for the claim as much as the whole answer does.
 */
function holds(read: readonly JudgedPoint[], own: JudgedPoint, verdict: PointVerdictKind): boolean {
  const alone = read.find(({ point }) => point === own.point)!;
  const found = likeliest(optionsOf(alone)).verdict;
  // What is another point word for word contradicts none.
  if (verdict === "contradicted") return found === verdict && !read.some(({ verbatim }) => verbatim);
  if (found === "met" || found === "partly") return true;
  return found === "missed" && alone.belief.met >= keeps * own.belief.met;
}

const isAll = ({ text: { tokens } }: AnswerIndex, { from, to }: Span): boolean =>
  from === 0 && to === tokens.length - 1;

function* spansFor(index: AnswerIndex, place: Span): Generator<Span> {
  const parts = bySentence(index, place);
  const sentences = parts.map((part) => sentenceAt(index, part));
  yield* parts.map((part) => clauseAt(index, part));
  yield* sentences.filter((span) => isShowable(index, span));
  const whole = { from: sentences[0]!.from, to: sentences.at(-1)!.to };
  if (sentences.length > 1 && isShowable(index, whole)) yield whole;
  const all = sentencesOf(index);
  yield* all.filter((span) => isShowable(index, span));
  const pairs = all.slice(1).map(({ to }, at) => ({ from: all[at]!.from, to }));
  yield* pairs.filter((span) => isShowable(index, span));
}

/** What of a place is in each sentence. */
function bySentence({ text: { tokens } }: AnswerIndex, { from, to }: Span): Span[] {
  const parts: { from: number; to: number }[] = [];
  for (let at = from; at <= to; at++) {
    const last = parts.at(-1);
    if (last && tokens[last.to]!.sentence === tokens[at]!.sentence) last.to = at;
    else parts.push({ from: at, to: at });
  }
  return parts;
}

function sentencesOf(index: AnswerIndex): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < index.text.tokens.length && spans.length < mostTried; at++) {
    if (index.aside(at)) continue;
    const span = sentenceAt(index, { from: at, to: at });
    spans.push(span);
    at = span.to;
  }
  return spans;
}
