import { dot, meaningOf } from "../vectors/meaning.ts";
import {
  areSwapped,
  type Claim,
  figuresIn,
  holdsStranger,
  isContrary,
  replaces,
  type Said,
  saidOf,
  timeIsTurned,
} from "./thin-conflicts.ts";
import { type ContentWord, contentWords } from "./thin-words.ts";
import type { Weigh } from "./weights.ts";

/** So much of a claim's weight must be said, in whatever words, for an answer to be perhaps right; */
const enough = 0.3;
/** or its words must point so nearly (cosine) where the claim's do. */
const nearby = 0.35;
/** A word that is less alike than this adds nothing to what is said. */
const akin = 0.25;

/** What an answer in free words says of claims of which hardly any wordings are known. */
export type FreeReading = "false" | "contrary" | "other" | "perhaps" | "nothing";

/**
 * Whether an answer may be right in words that nobody has foreseen. It is "false" where it gives another number, another
 * time or the two things the other way round; the "contrary" of the claim's own words; something "other" where another thing
 * stands in the claim's place; "perhaps" right where enough of the claim is said and nothing stands against it.
 */
export function readFreely(
  claims: readonly Claim[],
  answer: Said,
  tools: { readonly weigh: Weigh; readonly asked: ReadonlySet<string> },
): FreeReading {
  const figures = figuresIn(claims, answer);
  if (figures === "differ" || timeIsTurned(claims, answer) || areSwapped(claims, answer, tools.asked))
    return "false";
  const told = new Set(figures);
  const given = contentWords(answer.text.tokens, { ...tools, aside: answer.aside });
  const all = claims.flatMap(({ text }) => contentWords(text.tokens, tools));
  if (given.length === 0 || all.length === 0) return told.size > 0 ? "perhaps" : "nothing";
  const unlike = (words: readonly ContentWord[]) => words.filter(({ token }) => !told.has(token.stem));
  const rest = { all: unlike(all), given: unlike(given) };
  if (replaces(rest)) return "other";
  if (isContrary(claims, rest, answer)) return "contrary";
  const said = saidOf(rest.all, rest.given, akin);
  if (told.size > 0 || said >= enough) return "perhaps";
  return dot(meaningOf(wordsOf(all)), meaningOf(wordsOf(given))) >= nearby ? "perhaps" : "nothing";
}

const wordsOf = (words: readonly ContentWord[]) =>
  words.map(({ token, weight }) => ({ stem: token.stem, weight }));

/** Whether an answer has a thing in it that the claims don't name, and lacks one that they do: right words may hide that. */
export function mayMislead(
  claims: readonly Claim[],
  answer: Said,
  tools: { readonly weigh: Weigh; readonly asked: ReadonlySet<string> },
): boolean {
  const figures = figuresIn(claims, answer);
  const known = ({ token }: ContentWord) => figures === "differ" || !figures.includes(token.stem);
  return holdsStranger({
    given: contentWords(answer.text.tokens, { ...tools, aside: answer.aside }).filter(known),
    all: claims.flatMap(({ text }) => contentWords(text.tokens, tools)).filter(known),
  });
}
