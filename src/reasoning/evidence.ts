import type { OpenQuestion, RubricPoint } from "../domain/question.ts";
import { indexAnswer } from "./by-rule/grading/answer-index.ts";
import { senseOf } from "./by-rule/grading/lexicon.ts";
import { isDenial } from "./by-rule/grading/negation.ts";
import { normalize, originalSpan } from "./by-rule/grading/normalize.ts";
import { findPhrase } from "./by-rule/grading/phrase-match.ts";
import { stopWords } from "./by-rule/grading/stop-words.ts";
import { targetOf } from "./by-rule/grading/target.ts";
import { tokenize } from "./by-rule/grading/tokens.ts";
import { weighing } from "./by-rule/grading/weights.ts";
import { idfOf } from "./by-rule/grading/word-frequency.ts";
import { mayMatch, wordMatch } from "./by-rule/grading/word-match.ts";

/** Shortest quote, in visible characters. */
const leastLength = 2;
/** A phrase denied this completely speaks against its point. */
const deniedFrom = 0.9;

/**
 * The learner's own characters behind a quote; undefined when the answer does not hold it. Case, white space, quotation
 * marks, dashes and invisible characters may differ.
 */
export function verbatimIn(quote: string, answer: string): string | undefined {
  const text = normalize(answer);
  const wanted = squeezed(normalize(quote).clean.trim()).text;
  if (wanted.length < leastLength) return undefined;
  const { text: said, at } = squeezed(text.clean);
  const found = said.indexOf(wanted);
  return found === -1 ? undefined : originalSpan(text, at[found]!, at[found + wanted.length - 1]! + 1);
}

function squeezed(clean: string): { text: string; at: number[] } {
  let text = "";
  const at: number[] = [];
  for (let i = 0; i < clean.length; i++) {
    const char = /\s/.test(clean[i]!) ? " " : clean[i]!;
    if (char === " " && text.endsWith(" ")) continue;
    text += char;
    at.push(i);
  }
  return { text, at };
}

/**
 * Whether a quote speaks of the claim that it is to carry: it has a word of the claim or of an accepted phrasing (or a
 * stand-in for one) that the question does not say itself, and it does not plainly deny the claim.
 */
export function bearsOn(
  quote: string,
  point: Pick<RubricPoint, "text" | "accept">,
  { prompt }: Pick<OpenQuestion, "prompt">,
): boolean {
  const asked = new Set(tokenize(prompt).tokens.map(({ stem }) => stem));
  const phrases = [point.text, ...point.accept];
  const claim = new Set(phrases.flatMap(contentOf));
  const said = contentOf(quote).filter((stem) => !asked.has(stem));
  const speaks = said.some((stem) => [...claim].some((other) => !asked.has(other) && standsFor(stem, other)));
  return speaks && !denies(quote, phrases, asked);
}

const contentOf = (text: string): string[] =>
  tokenize(text).tokens.flatMap(({ kind, text: word, stem }) =>
    kind === "mark" || stopWords.has(word) ? [] : [stem],
  );

function standsFor(stem: string, other: string): boolean {
  if (stem === other) return true;
  if (!mayMatch(stem, senseOf(stem) !== undefined, other, senseOf(other) !== undefined)) return false;
  return wordMatch(stem, other) > 0;
}

/** The quote says one of the phrasings turned round, and none of them straight. */
function denies(quote: string, phrases: readonly string[], asked: ReadonlySet<string>): boolean {
  const { tokens } = tokenize(quote);
  if (!tokens.some((_, at) => isDenial(tokens, at))) return false;
  const index = indexAnswer({ answer: quote });
  const weigh = weighing({ idf: idfOf, question: asked });
  const found = phrases.map((phrase) => findPhrase(targetOf(phrase, weigh), index));
  return (
    found.some(({ denies: against }) => (against?.coverage ?? 0) >= deniedFrom) &&
    !found.some(({ says }) => (says?.coverage ?? 0) >= deniedFrom)
  );
}
