import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { inContext, inPlace, pointsBack } from "./context.ts";
import type { Sentence } from "./inline.ts";
import { itemId, type RankedItem, subjectOf } from "./item.ts";
import { refersBack, standsAlone } from "./usable.ts";
import { verbOf } from "./verbs.ts";

const number = /(?<![\p{L}\p{N}.,/–-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\p{L}\d/–-]|[.,]\d)/gu;
/** What a number measures: without a unit or a counted noun it is hardly worth knowing. */
const measure =
  /^\s?(?:%|°\s?[CFK]?|percent|degrees|(?:k|K|M|m|c|n|µ|G|T)?(?:m|g|Hz|W|V|A|J|Pa|B|bit|bits|bytes|mol|L|l|s)\b|(?:kilo|centi|milli|micro|nano|mega|giga)?(?:meters?|metres?|grams?|litres?|liters?|watts?|bytes?|joules?)|bar\b|bits?\b|kDa\b|dpi\b|(?:micro|milli|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|centuries|(?:million|billion|trillion|thousand)\b|(?!(?:alone|only|then|is|was|does|has|and|or|to|at|in|times?|upwards|downwards|onwards|always|across|plus)\s)(?:[\p{Ll}-]+\s)?\p{Ll}{3,}s\b)/u;
const vague =
  /\b(?:nearly|almost|circa|say|e\.g\.|for example|typically|maybe|over|exceeds?|exceeding|some|only|another|average of|estimated at|between|first|last|more than|less than|fewer than|from about)\s*$|\b(?:estimated|thought|on average|may reach|can reach|rose|fell|dropped|grew|increased|decreased|found|measured|observed|recorded|lasted|reported|study|sample|participants|spent|showed|so far|today|now|currently|new)\b/i;
/** A figure of a story or an example: it might as well be another. */
const chosen =
  /\b(?:suppose|imagine|may need|might need|so (?:an? |the )?\p{Ll}+ of|repealed|reported|fined|was paid)\b/iu;
/** A figure that somebody has set is set for one place. */
const normative =
  /\b(?:must|shall|may|should|liable|allowed|permitted|maximum|minimum|limit|fees?|fine|at least|at most|up to|no later than|not later than|within|punished)\b/i;
const rough = /\b(?:about|around|approximately|roughly)\s*$/i;
/** What is asked must be a rule or a fact that stays: told in the present or as an order, of a thing that is named. */
const lasting =
  /\b(?:is|are|must|shall|may|can|has|have|holds?|contains?|needs?|requires?|takes?|lasts?|survives?|travels?|rotates?|weighs?|builds?|carry|carries|supports?|receives?|bears?|renews?|ends?|switches|boils|melts|freezes|defaults?|waits?|locks?|blinks?|consists?|limits?|allows?|divides?|divided|equals?|filters?|leave|leaves|moves?|runs?|stops?|expires?|increases?|costs?|pays?|doubles?|each|every|maximum|minimum|threshold|limit|at most|at least|up to|not exceed)\b/i;
/** What came about in a year, of a person or thing with a name. */
const year =
  /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|\p{Lu}\p{L}+ of|\d{1,2}(?:\.|st|nd|rd|th)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}{2,8}(?: \d{1,2},)?)\s*$/u;
/** A sentence with one figure that matters: the figure is asked for. */
export function fromNumber({ text }: Sentence, passage: Passage): RankedItem | undefined {
  if (!standsAlone(text) || text.split(/\s+/).length < 6) return undefined;
  const found = [...text.matchAll(number)];
  const only = found[0];
  if (!only || (found.length !== 1 && !areOfTwoKinds(text, found))) return undefined;
  const [, digits = ""] = only;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + digits.length);
  const inParentheses =
    before.lastIndexOf("(") > before.lastIndexOf(")") || before.split(/["“”]/).length % 2 === 0;
  // "Burnet proposed it in 1957": what, another sentence tells.
  if (inParentheses || refersBack(text)) return undefined;
  if (/^(?:1[0-9]|20)\d\d$/.test(digits) && year.test(before) && !measure.test(after))
    return isEvent(text, before, after) ? gap(passage, text, { before, digits, after }) : undefined;
  // Whose default, only the heading may tell.
  if (/\bdefault (?:value )?is\s*$/i.test(before)) return undefined;
  if (isGiven(text, digits, after)) return undefined;
  if (chosen.test(text) || /\b\p{Lu}{2,}\s*$/u.test(before)) return undefined;
  if (vague.test(before) || !measure.test(after) || tooSmall(digits)) return undefined;
  if (!(lasting.test(before.slice(-60) + after.slice(0, 40)) || isPresent(before)) || labelOf.test(before))
    return undefined;
  return gap(passage, text, { before, digits, after });
}

/** "72 °C for 15 seconds": a figure beside one of another kind, which doesn't tell of it. */
function areOfTwoKinds(text: string, found: readonly RegExpExecArray[]): boolean {
  const behind = found.map((match) => units.exec(text.slice(match.index + match[0].length))?.[1]);
  return found.length === 2 && behind.every((unit) => unit !== undefined) && behind[0] !== behind[1];
}

/** "Is always 100 %", and what somebody's sample had in its middle. */
function isGiven(text: string, digits: string, after: string): boolean {
  return (
    // "The sail of the Laser": one of many.
    /^(?:The|An?) [\p{Ll} -]+ of (?:the )?\p{Lu}\p{Ll}+ /u.test(text) ||
    /\b(?:[Mm]edian|[Mm]ean (?!s\b)\p{Ll}+ (?:\p{Ll}+ )?(?:was|is))\b/u.test(text) ||
    (digits === "100" && /^\s?(?:%|per ?cent)/.test(after))
  );
}

/** "One", mostly; and nobody learns a nought. */
function tooSmall(digits: string): boolean {
  return Number(digits.replaceAll(",", "")) < 2 && !digits.includes(".");
}

const labelOf =
  /(?:version|v|no\.|number|part|step|phase|level|tier|class|grade|round|type|chapter|article|python|gpt|[$€£#])\s*$/i;

function isPresent(text: string): boolean {
  return text.split(/\s+/).some((word) => verbOf(word)?.helper === "does");
}

function isEvent(text: string, before: string, after: string): boolean {
  const named = `${before}${after}`.slice(1).match(/\p{Lu}\p{Ll}{2,}/gu)?.length ?? 0;
  return (
    named >= 1 &&
    !/\b(?:Act|Ordinance|Regulation|Directive|Law|Code|Decree) of\s*$/.test(before) &&
    !chosen.test(text) &&
    !pointsBack(`${before}${after}`) &&
    !/\b(?:had|session|copyright|version)\b/i.test(text)
  );
}

function gap(
  passage: Passage,
  text: string,
  { before, digits, after }: { before: string; digits: string; after: string },
): RankedItem {
  const subject = subjectOf(`${before} ${after}`);
  const what = /^\d{4}$/.test(digits) && year.test(before) && !measure.test(after) ? "year" : "number";
  const asked = questions.whichNumber(what, before, after);
  return {
    passage,
    subject,
    worth: what === "year" ? 0.7 : 0.78,
    fact: text,
    question: {
      id: itemId(passage, subject, "numeric", text),
      kind: "numeric",
      form: "recall",
      difficulty: 2,
      prompt:
        normative.test(text) && what === "number" ? inPlace(passage, asked) : inContext(passage, asked, text),
      value: Number(digits.replaceAll(",", "")),
      tolerance: rough.test(before) ? "10%" : 0,
      ...unitBehind(after),
      hints: [],
      answer: text,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

const units =
  /^\s?(%|percent|°\s?[CFK]|nanoseconds|microseconds|milliseconds|seconds?|minutes?|hours?|days?|weeks?|months?|years?|kg|mg|g|ml|litres?|liters?|tonnes?|µm|bytes?|bits?|kB|MB|GB|TB|nm|mm|cm|km|metres?|meters?|m|Hz|kHz|MHz|GHz)(?![\p{L}/·²³])/u;

/** The unit, where others can be converted to it: "2 days" answers for 48 hours. */
function unitBehind(after: string): { unit?: string } {
  const unit = units.exec(after)?.[1];
  return unit === undefined ? {} : { unit };
}
