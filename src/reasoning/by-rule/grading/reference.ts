import { piecesOf } from "../claims/pieces.ts";
import { type Claim, claimSpace, directed, sumOf } from "../claims/space.ts";
import { type Meaning, meaningOf } from "../vectors/meaning.ts";
import { senseOf } from "./lexicon.ts";
import { denialsIn } from "./negation.ts";
import { stopWords } from "./stop-words.ts";
import { type Token, tokenize } from "./tokens.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { idfOf } from "./word-frequency.ts";

/** A word of a text: how rare it is, and what is left of that when the question says it itself. */
export interface WeighedTerm {
  readonly stem: string;
  readonly idf: number;
  readonly own: number;
  /** It is in the lexicon of everyday words. */
  readonly sensed: boolean;
}

/** A text as a bag of weighed words, with what similarity needs besides. */
export interface Bag {
  readonly terms: readonly WeighedTerm[];
  readonly byStem: ReadonlyMap<string, WeighedTerm>;
  /** The sum of the terms' `own`. */
  readonly ownTotal: number;
  /** Counts of character 4-grams, each packed into one integer, and their Euclidean length. */
  readonly grams: ReadonlyMap<number, number>;
  readonly gramLength: number;
  readonly denials: number;
  readonly words: number;
  /** The direction of the words' vectors, each by its `own`. */
  readonly meaning: Meaning;
  /** What the text claims as a whole, without the question's words. */
  readonly claim: Claim;
}

/** What a word of the question counts for in an answer: little, but "the bulb" still tells it from "the battery". */
const questionShare = 0.12;

/** Reads tokens as a bag; `asked` are the stems of the question, `hidden` the positions that don't count. */
export function bagOf(
  tokens: readonly Token[],
  asked: ReadonlySet<string>,
  hidden: ReadonlySet<number> = new Set(),
): Bag {
  const byStem = new Map<string, WeighedTerm>();
  const grams = new Map<number, number>();
  let count = 0;
  let ownTotal = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, stem } = tokens[at]!;
    if (kind === "mark" || hidden.has(at)) continue;
    count++;
    if (stopWords.has(text)) continue;
    const { idf, sensed, codes } = wordOf(stem);
    for (const code of codes) grams.set(code, (grams.get(code) ?? 0) + 1);
    if (byStem.has(stem)) continue;
    const own = asked.has(stem) ? idf * questionShare : idf;
    byStem.set(stem, { stem, idf, own, sensed });
    ownTotal += own;
  }
  let square = 0;
  for (const count of grams.values()) square += count * count;
  const terms = [...byStem.values()];
  const denials = denialsIn(tokens);
  const aside = (at: number) => hidden.has(at) || asked.has(tokens[at]!.stem);
  return {
    terms,
    byStem,
    ownTotal,
    grams,
    gramLength: Math.sqrt(square),
    denials: denials.length,
    words: count,
    meaning: meaningOf(terms.map(({ stem, own }) => ({ stem, weight: own }))),
    claim: directed(sumOf(claimSpace(), piecesOf(tokens, aside, denials))),
  };
}

/** What of a word is the same in every text. */
interface Word {
  readonly idf: number;
  readonly sensed: boolean;
  /** Its 4-grams, framed by blanks, each packed into one integer; a 3-letter window at its start counts too. */
  readonly codes: readonly number[];
}

const words = new Map<string, Word>();
const mostWords = 20_000;

function wordOf(stem: string): Word {
  const known = words.get(stem);
  if (known) return known;
  if (words.size >= mostWords) words.clear();
  const made = { idf: idfOf(stem), sensed: senseOf(stem) !== undefined, codes: gramsOf(stem) };
  words.set(stem, made);
  return made;
}

function gramsOf(stem: string): number[] {
  const codes: number[] = [];
  let code = 32;
  for (let at = 0; at <= stem.length; at++) {
    code = ((code << 8) | (at < stem.length ? stem.charCodeAt(at) & 255 : 32)) >>> 0;
    if (at >= 2) codes.push(code);
  }
  return codes;
}

export interface Reference extends Bag {
  /** Its words, in the order of `terms`. */
  readonly vocabulary: Vocabulary;
}

/** Reads a reference answer to a question. */
export function referenceOf(text: string, asked: ReadonlySet<string>): Reference {
  const bag = bagOf(tokenize(text).tokens, asked);
  return { ...bag, vocabulary: vocabularyOf(bag.terms.map(({ stem }) => stem)) };
}

/** The stems of a question, by which its own words are told. */
export function stemsOf(question: string): ReadonlySet<string> {
  return new Set(tokenize(question).tokens.flatMap(({ kind, stem }) => (kind === "mark" ? [] : [stem])));
}
