import { quantitiesIn } from "./quantities.ts";
import { type ContentWord, leastThing, nearestOf } from "./thin-words.ts";
import type { Token, TokenizedText } from "./tokens.ts";
import { likeness } from "./word-likeness.ts";

/** From this likeness on a word stands for another. */
export const same = 0.62;
/** Things of one kind (oxygen, helium) keep more company than names of one thing (scent, pheromone). */
const sibling = 0.45;
/** A claim of so few words has no other place to show that it is meant. */
const short = 2;

const half = 0.5;
const aGoodPart = 0.63;
const nearlyAll = 0.7;

/** A claim: its words, and how many of them deny. */
export interface Claim {
  readonly text: TokenizedText;
  readonly denials: number;
}

/** An answer to it. */
export interface Said {
  readonly text: TokenizedText;
  readonly denials: readonly number[];
  readonly aside: (at: number) => boolean;
}

/** The words of claims and of an answer. */
export interface Words {
  readonly all: readonly ContentWord[];
  readonly given: readonly ContentWord[];
}

/** Places (in the clean texts) of figures that claim and answer share, in whatever units; "differ" when all are others. */
export function figuresIn(claims: readonly Claim[], answer: Said): "differ" | readonly string[] {
  const [wanted, given] = [claims.flatMap(({ text }) => figuresOf(text)), figuresOf(answer.text)];
  const equal = wanted.filter((own) => given.some((other) => agree(own, other)));
  const comparable = wanted.some((own) => given.some((other) => own.dimension === other.dimension));
  if (equal.length === 0 && comparable) return "differ";
  return [...equal, ...given.filter((other) => wanted.some((own) => agree(own, other)))].flatMap(
    ({ words }) => words,
  );
}

interface Figure {
  readonly value: number;
  readonly dimension: string;
  readonly words: readonly string[];
}

const agree = (a: Figure, b: Figure): boolean =>
  a.dimension === b.dimension && Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value));

function figuresOf(text: TokenizedText): Figure[] {
  return quantitiesIn(text).map(({ value, unit, from, to }) => ({
    value: unit === undefined ? value : value * unit.size,
    dimension: unit?.dimension ?? "number",
    words: text.tokens.filter(({ start, end }) => start >= from && end <= to).map(({ stem }) => stem),
  }));
}

const later = /^(?:when|if|once|after|as|only)$/;
const earlier = /^(?:before|until|unless)$/;

/** "Before it has ended" for "when it has ended". */
export function timeIsTurned(claims: readonly Claim[], { text: { tokens } }: Said): boolean {
  const has = (list: readonly Token[], test: RegExp) => list.some(({ text }) => test.test(text));
  const head = tokens[0]?.text ?? "";
  return claims.some(({ text: { tokens: own } }) => {
    const first = own[0]?.text ?? "";
    if (later.test(first)) return !has(own, earlier) && earlier.test(head);
    return earlier.test(first) && !has(tokens, earlier) && later.test(head);
  });
}

/** "B is fast, A is slow" for "A is fast, B is slow": each clause names the other claim's thing. */
export function areSwapped(
  claims: readonly Claim[],
  { text: { tokens } }: Said,
  asked: ReadonlySet<string>,
): boolean {
  const [one, other] = claims.map(({ text }) => new Set(text.tokens.map(({ stem }) => stem)));
  if (one === undefined || other === undefined || claims.length !== 2) return false;
  const sides = [without(one, other), without(other, one)].map((own) => ({
    names: own.filter((stem) => asked.has(stem)),
    facts: own.filter((stem) => !asked.has(stem)),
  }));
  if (sides.some(({ names }) => names.length === 0)) return false;
  const clauses = [...new Set(tokens.map(({ clause }) => clause))].map(
    (own) => new Set(tokens.filter(({ clause }) => clause === own).map(({ stem }) => stem)),
  );
  const names = new Set(sides.flatMap((side) => side.names));
  const crossed = (at: number) => {
    const [own, theirs] = [sides[at]!, sides[1 - at]!];
    return clauses.some((clause) => {
      if (!own.facts.some((stem) => clause.has(stem))) return false;
      // "Ground paddles are holes in the gates": what a clause is of stands first in it.
      const first = [...clause].find((stem) => names.has(stem));
      return first !== undefined && theirs.names.includes(first);
    });
  };
  return crossed(0) && crossed(1);
}

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !others.has(word));

/** Deny without a "not": in other words they become one. */
const preventing = /^(?:protect|prevent|avoid|lack|absen|refus|exclud|forbid|prohibit|free\b)/;

/**
 * Whether an odd number of opposites and denials lies between claim and answer. A denial of the claim's own words turns it
 * round; where only the claim denies, another word may do so in the answer, unless nearly all of it is repeated.
 */
export function isContrary(claims: readonly Claim[], words: Words, answer: Said): boolean {
  const { all, given } = words;
  const opposites = oppositesIn(words);
  // A denial that bears on words of the claim; what else an answer denies is its own.
  const denied = answer.denials.filter((at) => {
    const { clause } = answer.text.tokens[at]!;
    const next = given.find((word) => word.at >= at && word.token.clause === clause);
    return next === undefined || nearestOf(next, all).value >= same;
  }).length;
  const prevented = all.filter(
    (word) => preventing.test(word.token.text) && nearestOf(word, given).value < same,
  ).length;
  const own = claims.reduce((sum, { denials }) => sum + denials, prevented);
  const faint = faintIn(claims.map(({ text }) => text)) + faintIn([answer.text]);
  if ((opposites + denied + own + faint) % 2 === 0) return false;
  if (denied > 0 && claims.some(({ text }) => deniesUnsaid(text))) return false;
  return opposites > 0 || saidOf(all, given, same) >= (denied > 0 ? aGoodPart : nearlyAll);
}

/** "Rises little", "few of them": nearly a denial. "A little" is none, nor is "little by little". */
function faintIn(texts: readonly TokenizedText[]): number {
  return texts.reduce(
    (sum, { tokens }) =>
      sum +
      tokens.filter(
        ({ text }, at) =>
          /^(?:little|few)$/.test(text) &&
          !/^(?:a|an|the|by|very|so|these|those|quite)$/.test(tokens[at - 1]?.text ?? "") &&
          tokens[at + 1]?.text !== "by",
      ).length,
    0,
  );
}

/** "Too wide for half of it", "can rarely": an answer may say the same by "not" and "neither". */
const deniesUnsaid = ({ tokens }: TokenizedText): boolean =>
  tokens.some(
    ({ text }, at) =>
      /^(?:rarely|seldom|barely|scarcely|difficult|unlikely)$/.test(text) ||
      (text === "too" && tokens[at + 2] !== undefined && /^(?:for|to)$/.test(tokens[at + 2]!.text)),
  );

/** The part (0..1) of the words' weight that is said by words at least so alike. */
export function saidOf(wanted: readonly ContentWord[], given: readonly ContentWord[], from: number): number {
  let [said, total] = [0, 0];
  for (const word of wanted) {
    const { value } = nearestOf(word, given);
    total += word.weight;
    if (value >= from) said += word.weight * value;
  }
  return total === 0 ? 0 : said / total;
}

/** How many words of the claims are answered by their opposites. */
function oppositesIn({ all, given }: Words): number {
  return all.filter((word) => {
    // Counted as what nearly denies.
    if (/^(?:little|few)$/.test(word.token.text)) return false;
    const { word: other, value } = nearestOf(word, given);
    return other !== undefined && value >= same && likeness(other.like, word.like) < 0;
  }).length;
}

/** What stands for any thing of its sort: a place for a position, somebody for a person. */
const general =
  /^(?:things?|ways?|places?|points?|spots?|sites?|areas?|parts?|pieces?|kinds?|types?|forms?|cases?|devices?|tools?|means|methods?|persons?|people|somebody|someone|something|anyone|anything|nobody|nothing|everything|everyone|situations?|process(?:es)?|times?|moments?|amounts?|numbers?|ranges?|sides?|ones?|lots?|bits?|terms?)$/;

/** Another thing in the place of one: of the only one, of one of its kind, or beside the same words. */
export function replaces(words: Words): boolean {
  const { all, given } = words;
  const { missing, strangers } = strangersIn(words);
  const heads = all.filter(({ head, token }) => head && !general.test(token.text));
  const isOnly = heads.length > 0 && heads.every((head) => missing.includes(head));
  const size = all.filter(({ weight, token }) => weight > leastThing && !general.test(token.text)).length;
  if (isOnly && size <= short && strangers.some(({ head }) => head) && given.length <= short + 1) return true;
  if (repeats(words, missing, strangers)) return true;
  const mirrors = missing.length * 2 <= all.filter(({ token }) => !general.test(token.text)).length;
  return missing.some(
    (thing) =>
      thing.thing &&
      strangers.some(
        (stranger) =>
          (mirrors && nearestOf(thing, [stranger]).value >= sibling) ||
          (missing.length === 1 && besideTheSame(thing, stranger, words)),
      ),
  );
}

/** "A folder that holds all passwords" for "… all chunks": a good part of the claim, and nothing new but another thing. */
function repeats(
  { all, given }: Words,
  missing: readonly ContentWord[],
  strangers: readonly ContentWord[],
): boolean {
  const known = (word: ContentWord) => nearestOf(word, all).value >= same || general.test(word.token.text);
  return (
    strangers.length > 0 &&
    missing.filter(({ thing }) => thing).length >= strangers.length &&
    given.every((word) => known(word) || strangers.includes(word)) &&
    saidOf(all, given, same) >= half
  );
}

/** Whether a thing of the claim is missing, and a thing that it doesn't name stands there: right words may hide that. */
export function holdsStranger(words: Words): boolean {
  const { missing, strangers } = strangersIn(words);
  return missing.some(({ thing }) => thing) && strangers.length > 0;
}

function strangersIn({ all, given }: Words) {
  return {
    missing: all.filter((word) => !general.test(word.token.text) && nearestOf(word, given).value < same),
    strangers: given.filter(
      (word) => word.thing && !general.test(word.token.text) && nearestOf(word, all).value < same,
    ),
  };
}

/** "The end of the list" for "the front of the list": the nearest word before or behind both is the same. */
function besideTheSame(thing: ContentWord, stranger: ContentWord, { all, given }: Words): boolean {
  const beside = (words: readonly ContentWord[], word: ContentWord, step: number) => {
    const other = words[words.indexOf(word) + step];
    return other?.token.clause === word.token.clause ? other : undefined;
  };
  return [-1, 1].some((step) => {
    const [one, other] = [beside(all, thing, step), beside(given, stranger, step)];
    return one !== undefined && other !== undefined && nearestOf(one, [other]).value >= same;
  });
}
