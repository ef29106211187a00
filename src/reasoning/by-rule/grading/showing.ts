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
/** Another sentence is quoted instead when it speaks for the point by so much more. */
const clearly = 0.15;

/**
 * Finds quotes that carry their verdict alone: each is read again as if it were the whole answer. First the clause that
 * a place was found in, then its sentence, then two that belong together, then any other sentence. A contradiction is
 * told of one sentence only: words of two that are set against each other ("too high …. Too low …") make a false one.
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
    const all = sentencesOf(index).filter((span) => isShowable(index, span));
    const shows = (span: Span) => {
      const quote = quoteOf(index, span);
      return isAll(index, span) || holds(alone(quote), own, verdict) ? quote : undefined;
    };
    if (verdict === "contradicted") return first([...withinSentences(index, place), ...all], shows);
    const found = first(spansFor(index, place, all), shows);
    if (found === undefined || all.length < 2) return found;
    const speaks = (quote: string) => {
      const { belief, features } = alone(quote).find(({ point }) => point === own.point)!;
      return belief.met + (features.nearThree + features.meant) / 2;
    };
    const quotes = all.map((span) => quoteOf(index, span));
    const best = quotes.reduce((top, other) => (speaks(other) > speaks(top) ? other : top));
    return speaks(best) > speaks(found) + clearly ? best : found;
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

function first<T>(spans: Iterable<Span>, of: (span: Span) => T | undefined): T | undefined {
  for (const span of spans) {
    const found = of(span);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* spansFor(index: AnswerIndex, place: Span, all: readonly Span[]): Generator<Span> {
  yield* withinSentences(index, place);
  const sentences = bySentence(index, place).map((part) => sentenceAt(index, part));
  const whole = { from: sentences[0]!.from, to: sentences.at(-1)!.to };
  if (sentences.length > 1 && isShowable(index, whole)) yield whole;
  yield* all;
  const pairs = all.slice(1).map(({ to }, at) => ({ from: all[at]!.from, to }));
  yield* pairs.filter((span) => isShowable(index, span));
}

/** The clauses, then the sentences, that a place stands in, each by itself. */
function withinSentences(index: AnswerIndex, place: Span): Span[] {
  const parts = bySentence(index, place);
  const sentences = parts.map((part) => sentenceAt(index, part)).filter((span) => isShowable(index, span));
  return [...parts.map((part) => clauseAt(index, part)), ...sentences];
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
