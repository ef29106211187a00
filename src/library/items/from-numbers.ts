import type { Passage } from "../../domain/passage.ts";
import { choiceItem } from "./choice.ts";
import type { Sentence } from "./inline.ts";
import { placeOf, type RankedItem } from "./item.ts";
import { standsAlone } from "./usable.ts";

const number = /(?<![\p{L}\p{N}.,/–-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\p{L}\d/–-]|[.,]\d)/gu;
/** What a number measures: without a unit or a counted noun it is hardly worth knowing. */
const measure =
  /^\s?(?:%|°\s?[CFK]?|percent|degrees|(?:k|K|M|m|c|n|µ|G|T)?(?:m|g|Hz|W|V|A|J|Pa|B|bit|bits|bytes|mol|L|l|s)\b|(?:kilo|centi|milli|mega|giga)?(?:meters?|metres?|grams?|litres?|liters?|watts?|bytes?|joules?)|seconds?|minutes?|hours?|days?|weeks?|months?|years?|centuries|(?:million|billion|trillion|thousand)\b|(?!(?:alone|only|then|is|was|does|has|and|or|to|at|in|times?)\s)(?:[\p{Ll}-]+\s)?\p{Ll}{3,}s\b)/u;
const vague =
  /\b(?:about|around|approximately|roughly|nearly|almost|circa|say|e\.g\.|for example|typically|maybe)\s*$/i;

/** A sentence with one figure that matters becomes a choice among figures of the same form. */
export function fromNumber({ text }: Sentence, passage: Passage): RankedItem | undefined {
  if (!standsAlone(text)) return undefined;
  const found = [...text.matchAll(number)];
  const only = found[0];
  if (found.length !== 1 || !only) return undefined;
  const [, digits = ""] = only;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + digits.length);
  const inParentheses =
    before.lastIndexOf("(") > before.lastIndexOf(")") || before.split(/["“”]/).length % 2 === 0;
  // "Burnet proposed it in 1957": what, another sentence tells.
  if (inParentheses || /^[^,;:]*\b(?:it|them|him)\b/i.test(before)) return undefined;
  const isYear =
    /^(?:1[0-9]|20)\d\d$/.test(digits) && /\b(?:in|since|until|by|from|of|year)\s*$/i.test(before);
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
    others: isYear ? yearsNear(Number(digits)) : numbersNear(digits),
    answer: text,
    worth: vague.test(before) ? 0.6 : 0.7,
  });
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
