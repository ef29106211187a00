import type { Passage } from "../../domain/passage.ts";
import { choiceItem } from "./choice.ts";
import type { Sentence } from "./inline.ts";
import { placeOf, type RankedItem } from "./item.ts";
import { refersBack, standsAlone } from "./usable.ts";

const number = /(?<![\p{L}\p{N}.,/–-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\p{L}\d/–-]|[.,]\d)/gu;
/** What a number measures: without a unit or a counted noun it is hardly worth knowing. */
const measure =
  /^\s?(?:%|°\s?[CFK]?|percent|degrees|(?:k|K|M|m|c|n|µ|G|T)?(?:m|g|Hz|W|V|A|J|Pa|B|bit|bits|bytes|mol|L|l|s)\b|(?:kilo|centi|milli|mega|giga)?(?:meters?|metres?|grams?|litres?|liters?|watts?|bytes?|joules?)|seconds?|minutes?|hours?|days?|weeks?|months?|years?|centuries|(?:million|billion|trillion|thousand)\b|(?!(?:alone|only|then|is|was|does|has|and|or|to|at|in|times?)\s)(?:[\p{Ll}-]+\s)?\p{Ll}{3,}s\b)/u;
const vague =
  /\b(?:about|around|approximately|roughly|nearly|almost|circa|say|e\.g\.|for example|typically|maybe|over|exceeds?|exceeding|more than|less than|fewer than|up to|some|only|another|average of|estimated at|between)\s*$|\b(?:estimated|thought|on average|may reach|can reach|rose|fell|dropped|grew|increased|decreased|found|measured|observed|recorded|lasted|reported|study|sample|participants)\b/i;
/** A quantity that is fixed by definition, law or standard, rather than measured once or told in passing. */
const fixed =
  /\b(?:constant|threshold|limit|limited to|maximum|minimum|defaults? to|default|standard|at most|at least|no more than|no later than|not exceed|capacity|(?:boiling|melting|freezing) point|boils|melts|freezes|size|length|width|port|divided into|(?:consists?|composed|made up) of|layers|bits|bytes|equals?|is defined as|must|shall|deadline|period)\b/i;
/** Named acts of law and treaties, whose year belongs to their name. */
const namedYear =
  /\b(?:Act|Treaty|Edict|Constitution|Convention|Congress|Peace|Revolution|Reform Bill) (?:of|in)\s*$/;

/**
 * A sentence with one figure that matters becomes a choice among figures of the same form. `taken` are all
 * figures of the document: what it gives as true somewhere is no wrong answer.
 */
export function fromNumber(
  { text }: Sentence,
  passage: Passage,
  taken: ReadonlySet<string>,
): RankedItem | undefined {
  if (!standsAlone(text) || text.split(/\s+/).length < 8) return undefined;
  const found = [...text.matchAll(number)];
  const only = found[0];
  if (found.length !== 1 || !only) return undefined;
  const [, digits = ""] = only;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + digits.length);
  const inParentheses =
    before.lastIndexOf("(") > before.lastIndexOf(")") || before.split(/["“”]/).length % 2 === 0;
  // "Burnet proposed it in 1957": what, another sentence tells.
  if (inParentheses || refersBack(text) || vague.test(before)) return undefined;
  const isYear = /^(?:1[0-9]|20)\d\d$/.test(digits) && namedYear.test(before);
  if (!isYear && !fixed.test(text)) return undefined;
  if (!isYear && (!measure.test(after) || Number(digits.replaceAll(",", "")) < 2)) return undefined;
  if (
    /(?:version|v|no\.|number|part|step|phase|level|tier|class|grade|round|type|chapter|article|python|gpt|[$€£#])\s*$/i.test(
      before,
    )
  )
    return undefined;
  const asked = `${before}___${after}`;
  return choiceItem({
    passage,
    subject: subjectOf(before, after),
    prompt: `Which number belongs in the gap ${placeOf(passage)}? “${asked}”`,
    right: digits,
    others: (isYear ? yearsNear(Number(digits)) : numbersNear(digits)).filter((other) => !taken.has(other)),
    answer: text,
    worth: 0.7,
  });
}

/** All figures of a document, as they are written. */
export function figuresOf(passages: readonly Passage[]): Set<string> {
  return new Set(passages.flatMap(({ text }) => text.match(/\d+(?:[.,]\d+)*/g) ?? []));
}

/** The first words of the sentence: an objective needs a name. */
function subjectOf(before: string, after: string): string {
  return `${before} ${after}`
    .replace(/[^\p{L}\s-]/gu, " ")
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(" ");
}

function yearsNear(year: number): string[] {
  return [year - 27, year - 11, year + 8, year + 19].filter((other) => other <= 2030).map(String);
}

/** Others with as many decimals and separators, far enough away to be wrong. */
function numbersNear(digits: string): string[] {
  const value = Number(digits.replaceAll(",", ""));
  const decimals = digits.split(".")[1]?.length ?? 0;
  const candidates =
    value < 10 && decimals === 0
      ? [value - 1, value + 1, value + 2, value * 2, value + 4]
      : [value / 2, value * 2, value * 1.5, value / 4, value * 4];
  return candidates
    .filter((other) => other > 0 && !(other > 100 && value <= 100 && value > 25))
    .map((other) => formatted(other, digits))
    .filter((other) => other !== digits && Number(other.replaceAll(",", "")) > 0);
}

/** As exact as the right figure is: beside 4096 a round 6000 would be told by its looks. */
function formatted(value: number, like: string): string {
  const decimals = like.split(".")[1]?.length ?? 0;
  const exact = like.replaceAll(",", "").replace(/0+$/, "").length;
  const rounded = value >= 100 && decimals === 0 ? Number(value.toPrecision(Math.max(2, exact))) : value;
  const fixed = rounded.toFixed(decimals);
  return like.includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
}
