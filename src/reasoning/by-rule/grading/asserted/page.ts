import { stopWords } from "../stop-words.ts";
import type { TokenizedText } from "../tokens.ts";
import type { Standing } from "./frames.ts";
import { isItem, type Marked, marked, type Span } from "./markdown.ts";
import { isHedge, replyOf } from "./reply.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** What a token of an answer is: claimed, denied, mentioned, or part of the words that say which. */
export type Role = Standing | "frame";

/** What the question is after. */
export interface ListeningTo {
  /** It asks what is wrong with something: "Wrong: …" then names a fault. */
  readonly faults?: boolean;
}

/** A sentence with what the reading has found of it. */
export interface Heard extends Sentence {
  readonly heading: boolean;
  readonly item: boolean;
  /** The quoted block it is in. */
  readonly quote: Span | undefined;
  /** A question, another's view, a supposition: what comes after it may be the verdict on it. */
  open: boolean;
}

/** An answer while it is read: its sentences, and the roles of its tokens as far as they are known. */
export interface Page {
  readonly sentences: readonly Heard[];
  readonly roles: readonly Role[];
  readonly faults: boolean;
  /** Gives a token a role; what marks say outweighs what words say. Position -1 is no token. */
  set(at: number, role: Role): void;
  /** Gives the words from one place to before another a role. */
  setWords(sentence: Sentence, range: readonly [from: number, to: number], role: Role): void;
  /** The same, though the words were taken for a frame. */
  restore(sentence: Sentence, range: readonly [from: number, to: number], role: Role): void;
  /** How many words of content come in the sentences from this one on, verdicts left out. */
  contentFrom(at: number): number;
}

export function pageOf(text: TokenizedText, { faults = false }: ListeningTo): Page {
  const roles: Role[] = text.tokens.map(() => "asserted");
  const sentences = heardSentences(
    text,
    marked(text, (span, role) => put(span, role)),
  );
  let content: number[] | undefined;
  return { sentences, roles, faults, set, setWords, restore, contentFrom };

  function put(span: Span, role: Role): void {
    for (let at = firstFrom(text, span.from); at < roles.length && text.tokens[at]!.start < span.to; at++)
      set(at, role);
  }

  function set(at: number, role: Role): void {
    if (at !== -1 && roles[at] !== "frame") roles[at] = role;
  }

  function setWords({ places }: Sentence, [from, to]: readonly [number, number], role: Role): void {
    for (let k = from; k < to; k++) set(places[k] ?? -1, role);
  }

  function restore({ places }: Sentence, [from, to]: readonly [number, number], role: Role): void {
    for (let k = from; k < to; k++) if ((places[k] ?? -1) !== -1) roles[places[k]!] = role;
  }

  function contentFrom(at: number): number {
    if (!content) {
      content = new Array<number>(sentences.length + 1).fill(0);
      for (let k = sentences.length - 1; k >= 0; k--) content[k] = content[k + 1]! + contentOf(sentences[k]!);
    }
    return content[at] ?? 0;
  }
}

function contentOf({ words }: Sentence): number {
  if (replyOf(words) !== undefined || isHedge(words)) return 0;
  return words.filter((word) => /[a-z]/.test(word) && !stopWords.has(word)).length;
}

function heardSentences(text: TokenizedText, { quotes, headings }: Marked): Heard[] {
  const { tokens } = text;
  const plain = quotes.length === 0 && headings.length === 0;
  return sentencesOf(text).map(({ from, to, words, places, end, line, begins }) => {
    const [start, last] = [tokens[from]!.start, tokens[to]!.start];
    const holding = (spans: readonly Span[]) => {
      const span = plain ? undefined : spanAt(spans, start);
      return span && last < span.to ? span : undefined;
    };
    const item = begins && isItem(lineBefore(text, from));
    const [heading, quote] = [holding(headings) !== undefined, holding(quotes)];
    return { from, to, words, places, end, line, begins, item, heading, quote, open: false };
  });
}

/** The line of a token, to its first letter. */
function lineBefore({ clean, tokens }: TokenizedText, at: number): string {
  const { start } = tokens[at]!;
  return clean.slice(clean.lastIndexOf("\n", start - 1) + 1, start + 1);
}

/** The last of sorted spans that begins at or before a place and reaches beyond it. */
function spanAt(spans: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && at < span.to ? span : undefined;
}

/** The first token that begins at or after a place. */
function firstFrom({ tokens }: TokenizedText, place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
