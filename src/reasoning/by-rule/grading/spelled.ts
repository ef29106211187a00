import { unitOf } from "./units.ts";

const small = wordsFrom(
  0,
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const tens = wordsFrom(2, "twenty thirty forty fifty sixty seventy eighty ninety", 10);
const big = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
const parts = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["twentieth", 20],
  ["hundredth", 100],
  ["thousandth", 1000],
]);

function wordsFrom(first: number, words: string, step = 1): ReadonlyMap<string, number> {
  return new Map(words.split(" ").map((word, at) => [word, (first + at) * step]));
}

/** The value of one number word up to nineteen, or of a round ten, hundred or thousand; undefined for other words. */
export function spelledNumber(word: string): number | undefined {
  return (
    small.get(word) ??
    tens.get(word) ??
    (word === "million" || word === "billion" ? undefined : big.get(word))
  );
}

/** A number in words: how many words it takes, and whether it is a part of a whole ("three quarters"). */
export interface Spelled {
  readonly value: number;
  readonly words: number;
  readonly share: boolean;
  /** An article before a unit: "a week" is one, but "five a week" has it for something else. */
  readonly bare?: true;
}

/**
 * The number that a run of words begins with: "two hundred and forty", "three quarters", "half a" (before a unit), "a" and
 * "one" (before a unit of time); undefined when it begins with none. Hyphens count as words of their own.
 */
export function spelledAt(words: readonly string[]): Spelled | undefined {
  const [first = "", second = ""] = words;
  const single = /^(?:an?|one)$/.test(first);
  if (single && parts.has(second)) return { value: 1 / parts.get(second)!, words: 2, share: true };
  if (single && isTime(second))
    return { value: 1, words: 1, share: false, ...(first === "one" ? {} : { bare: true }) };
  if (first === "half") {
    const article = /^an?$/.test(second) ? 2 : 1;
    return isUnit(words[article])
      ? { value: 0.5, words: article, share: false }
      : { value: 0.5, words: 1, share: true };
  }
  if (/^an?$/.test(first) && second === "dozen") return { value: 12, words: 2, share: false };
  const whole = wholeAt(words);
  if (whole === undefined || (whole.words === 1 && first === "one")) return undefined;
  return partOf(words, whole) ?? halfMore(words, whole) ?? whole;
}

const isTime = (word: string): boolean =>
  word !== "second" && /^(?:time|calendar)$/.test(unitOf(word)?.dimension ?? "") && word.length > 2;
const isUnit = (word: string | undefined): boolean => word !== undefined && unitOf(word) !== undefined;

/** "three quarters", "nine-tenths" */
function partOf(words: readonly string[], { value, words: used }: Spelled): Spelled | undefined {
  const at = words[used] === "-" ? used + 1 : used;
  const part = parts.get(words[at]?.replace(/(?<!e)s$/, "") ?? "");
  return part === undefined ? undefined : { value: value / part, words: at + 1, share: true };
}

/** "two and a half" */
function halfMore(words: readonly string[], { value, words: used }: Spelled): Spelled | undefined {
  return words.slice(used, used + 3).join(" ") === "and a half"
    ? { value: value + 0.5, words: used + 3, share: false }
    : undefined;
}

/** "two hundred and forty", "forty-two thousand" */
function wholeAt(words: readonly string[]): Spelled | undefined {
  let [sum, group, used] = [0, 0, 0];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const value = small.get(word) ?? tens.get(word);
    const factor = big.get(word);
    if (value !== undefined) group += value;
    else if (factor !== undefined && (group > 0 || /^an?$/.test(words[at - 1] ?? ""))) {
      group = Math.max(1, group) * factor;
      if (factor > 100) [sum, group] = [sum + group, 0];
    } else if (/^an?$/.test(word) && at === 0 && big.has(words[1] ?? "")) continue;
    else if ((word === "-" || (word === "and" && used > 0)) && isPart(words[at + 1], word, words[at - 1]))
      continue;
    else break;
    used = at + 1;
    // "twenty ten" are two numbers.
    if (value !== undefined && isNext(words, at, value)) break;
  }
  return used === 0 ? undefined : { value: sum + group, words: used, share: false };
}

/** What may go on a number: "and" behind hundreds, a hyphen behind tens. */
function isPart(word: string | undefined, link: string, before: string | undefined): boolean {
  const number = small.has(word ?? "") || tens.has(word ?? "");
  return number && (link === "and" ? big.has(before ?? "") : tens.has(before ?? ""));
}

function isNext(words: readonly string[], at: number, value: number): boolean {
  const next = words[at + 1] ?? "";
  if (tens.has(next)) return true;
  return small.has(next) && (value < 20 || value % 10 !== 0);
}
