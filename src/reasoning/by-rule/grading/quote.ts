import type { AnswerIndex } from "./answer-index.ts";
import { originalSpan } from "./normalize.ts";
import type { Token } from "./tokens.ts";

/** A stretch of an answer: the positions of its first and last token. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Longest quote in characters: a stretch of long words or code is cut there. */
const maxQuote = 300;
/** A sentence of at most so many words is quoted whole, a clause of fewer is shown with its neighbours. */
const shortSentence = 14;
const shortClause = 5;
/** A quoted clause has at most so many words; a sentence without clauses may be somewhat longer. */
export const mostWords = 25;
const mostInSentence = 40;

/** Words that a run of words without punctuation may be cut before. */
const joints = new Set(
  "and or then when where if as because so but while that which after before until by with for".split(" "),
);

/** Words that lean on what stands before them: a clause that begins so is shown with the one before. */
const leaning = new Set("which who whose that than rather not nor neither or".split(" "));

/** The clause, or the clauses, that a place stands in: whole where they are short enough to be shown. */
export function clauseAt(index: AnswerIndex, { from, to }: Span): Span {
  const sentence = sentenceAt(index, { from, to });
  if (wordsIn(index, sentence) <= shortSentence) return sentence;
  let own = clauses(index, { from, to }, sentence);
  while (isShort(index, own)) {
    const before = own.from > sentence.from ? clauses(index, { ...own, from: own.from - 1 }, sentence) : own;
    const after = own.to < sentence.to ? clauses(index, { ...own, to: own.to + 1 }, sentence) : own;
    const wider = [before, after].find(
      (span) => (span.from !== own.from || span.to !== own.to) && wordsIn(index, span) <= mostWords,
    );
    if (!wider) break;
    own = wider;
  }
  return wordsIn(index, own) <= mostWords ? own : cut(index, { from, to }, own);
}

/** The sentence, or the sentences, that a place stands in. */
export function sentenceAt(index: AnswerIndex, { from, to }: Span): Span {
  return widened(index, { from, to }, (a, b) => a.sentence === b.sentence);
}

/** Whether a stretch is short enough to be shown. */
export const isShowable = (index: AnswerIndex, span: Span): boolean => wordsIn(index, span) <= mostInSentence;

/** The learner's own words from one token to another, verbatim, with the mark that closes a bracket opened in it. */
export function quoteOf(index: AnswerIndex, { from, to }: Span): string {
  const { text } = index;
  const [first, last] = trimmed(text.tokens, from, to);
  let end = text.tokens[last]!.end;
  const opened = text.clean.slice(text.tokens[first]!.start, end);
  if (opened.lastIndexOf("(") > opened.lastIndexOf(")") && text.clean[end] === ")") end++;
  const quote = originalSpan(text, text.tokens[first]!.start, end);
  if (quote.length <= maxQuote) return quote;
  const shown = quote.slice(0, maxQuote);
  const space = shown.search(/\s\S*$/);
  return space > 0 ? shown.slice(0, space) : shown;
}

/** Marks at either end show nothing: list signs, a dash. A sign that belongs to a number or name stays. */
function trimmed(tokens: readonly Token[], from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  const loose = (at: number) => tokens[at]!.kind === "mark" && /^["'*#>|_=-]$/.test(tokens[at]!.text);
  while (first < last && loose(first) && tokens[first + 1]!.start > tokens[first]!.end) first++;
  while (last > first && loose(last) && tokens[last - 1]!.end < tokens[last]!.start) last--;
  return [first, last];
}

const wordsIn = ({ text }: AnswerIndex, { from, to }: Span): number => {
  let words = 0;
  for (let at = from; at <= to; at++) if (text.tokens[at]!.kind !== "mark") words++;
  return words;
};

/** Whether a clause shows too little by itself. */
function isShort(index: AnswerIndex, span: Span): boolean {
  const first = index.text.tokens[span.from]!;
  return wordsIn(index, span) < shortClause || leaning.has(first.text);
}

/** The clauses from one place to another, inside of their sentence. A comma in `f(a,b)` or its bracket ends none. */
function clauses(index: AnswerIndex, place: Span, { from, to }: Span): Span {
  const { clean } = index.text;
  const together = (a: Token, b: Token) => {
    const between = clean.slice(a.end, b.start);
    return a.clause === b.clause || !/\s/.test(between) || endsCall(clean, a.end, between);
  };
  const own = widened(index, place, together);
  return { from: Math.max(from, own.from), to: Math.min(to, own.to) };
}

/** "softmax(q, k) times v" goes on behind its bracket. */
const endsCall = (clean: string, end: number, between: string): boolean =>
  between.trimEnd() === ")" && /\S/.test(clean[clean.lastIndexOf("(", end) - 1] ?? " ");

function widened(
  { text: { tokens }, aside }: AnswerIndex,
  place: Span,
  belong: (a: Token, b: Token) => boolean,
): Span {
  let { from, to } = place;
  while (from > 0 && !aside(from - 1) && belong(tokens[from - 1]!, tokens[from]!)) from--;
  while (to + 1 < tokens.length && !aside(to + 1) && belong(tokens[to]!, tokens[to + 1]!)) to++;
  return { from, to };
}

/** A part of a clause without end: from a joint before the place to one after it, where there are any. */
function cut(index: AnswerIndex, place: Span, whole: Span): Span {
  const { tokens } = index.text;
  if (wordsIn(index, place) >= mostWords) return place;
  const spare = Math.floor((mostWords - wordsIn(index, place)) / 2);
  const least = Math.max(whole.from, place.from - spare);
  const most = Math.min(whole.to, place.to + spare);
  const isJoint = (at: number) => joints.has(tokens[at]!.text);
  let { from, to } = { from: least, to: most };
  if (least > whole.from) for (let at = place.from; at >= least; at--) if (isJoint(at)) from = at;
  if (most < whole.to) for (let at = place.to + 1; at <= most; at++) if (isJoint(at)) to = at - 1;
  return { from, to };
}
