import type { PointVerdict } from "../../../domain/grade.ts";
import type { ChoiceQuestion } from "../../../domain/question.ts";
import { grading } from "../../../messages/grading.ts";
import type { Finding } from "./finding.ts";
import { areOpposite } from "./lexicon.ts";
import { isDenial } from "./negation.ts";
import { originalSpan } from "./normalize.ts";
import { stopWords } from "./stop-words.ts";
import { type TokenizedText, tokenize } from "./tokens.ts";

/**
 * Judges a choice. Letters and numbers count in the order of `question.options`, so the caller passes the options as they
 * were shown; ids and an option's own words are understood too.
 */
export function judgeChoice(question: ChoiceQuestion, answer: string): Finding {
  const picked = pickedOptions(question, answer);
  const points = question.right.map((id): PointVerdict => {
    const text = question.options.find((option) => option.id === id)?.text ?? id;
    const hit = picked.includes(id);
    return hit
      ? { id, text, weight: 1, verdict: "met", quote: answer.trim() }
      : { id, text, weight: 1, verdict: "missed", missing: grading.missing.notChosen };
  });
  if (picked.length === 0)
    return {
      points: points.map((point) => ({ ...point, missing: grading.missing.noOption })),
      estimate: 1 / question.options.length,
      unsure: grading.unsure.whichOption,
    };
  const wrong = picked.filter((id) => !question.right.includes(id)).length;
  const judged = cancel(points, wrong);
  return {
    points: judged,
    estimate: judged.filter(({ verdict }) => verdict === "met").length / judged.length,
  };
}

/** Each wrong option takes back one right one: ticking everything earns nothing. */
function cancel(points: readonly PointVerdict[], wrong: number): readonly PointVerdict[] {
  let left = wrong;
  return points.map((point) => {
    if (point.verdict !== "met" || left === 0) return point;
    left--;
    const { id, text, weight } = point;
    return { id, text, weight, verdict: "missed", missing: grading.missing.wrongToo };
  });
}

/** The ids of the options that an answer names. */
export function pickedOptions({ options, prompt }: ChoiceQuestion, answer: string): readonly string[] {
  const text = tokenize(answer);
  const whole = text.clean.trim();
  const same = options.filter(({ id, text: own }) => id === whole || tokenize(own).clean.trim() === whole);
  if (same.length > 0) return same.map(({ id }) => id);
  const labelled = byLabel(options, text);
  if (labelled !== undefined) return [labelled];
  const letters = lettersIn(text, options.length);
  if (letters.length > 0) return [...new Set(letters)].map((index) => options[index]!.id);
  if (
    text.tokens.some((_, at) => isDenial(text.tokens, at)) ||
    /\b(?:anything|everything|all) but\b/.test(text.clean)
  )
    return [];
  const best = byWords(options, text);
  return best === undefined || turnsRound(prompt, text) ? [] : [best];
}

/** "It keeps the layout", asked what is lost: an option's words, said of the contrary of what was asked. */
function turnsRound(prompt: string, { tokens }: TokenizedText): boolean {
  const asked = tokenize(prompt).tokens.map(({ stem }) => stem);
  return tokens.some(({ stem }) => !asked.includes(stem) && asked.some((other) => areOpposite(stem, other)));
}

/** Options may be named "A" and "B" themselves ("classifier B"): then a letter means the name, not the place. */
function byLabel(options: ChoiceQuestion["options"], text: TokenizedText): string | undefined {
  const labels = options.map(({ id, text: own }) => {
    if (/^[a-h]$/.test(id)) return id;
    const letters = tokenize(own).tokens.filter(({ text: word }) => /^[a-h]$/.test(word) && word !== "a");
    return letters[0]?.text ?? (/\bA\b/.test(own) ? "a" : undefined);
  });
  if (labels.some((label) => label === undefined) || new Set(labels).size < labels.length) return undefined;
  const named = text.tokens.filter(({ text: word }, at) => labels.includes(word) && !isExcluded(text, at));
  // "A looks cheap, so B": what is concluded is meant, not what was weighed first.
  const meant = named.find(({ start }) =>
    /\b(?:so|hence|thus|therefore)\s+$/.test(text.clean.slice(0, start)),
  );
  const first = meant ?? named[0];
  return first === undefined ? undefined : options[labels.indexOf(first.text)]!.id;
}

/** "not B", "anything but B"; in "not A, B" only A is. */
function isExcluded({ tokens, clean }: TokenizedText, at: number): boolean {
  const { clause, start } = tokens[at]!;
  const denied = [at - 2, at - 1].some(
    (before) => before >= 0 && tokens[before]!.clause === clause && isDenial(tokens, before),
  );
  return denied || /\b(?:anything|everything|all) but\s+$/.test(clean.slice(0, start));
}

/** 0-based places that the answer names by letter or number. */
function lettersIn(text: TokenizedText, count: number): number[] {
  const { tokens } = text;
  const places: number[] = [];
  const filler = tokens.filter(
    ({ text: word }) => word.length > 1 && !/^\d/.test(word) && !joining.has(word),
  );
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const place = placeOf(token.text, count);
    if (place === undefined) continue;
    const named = naming.has(tokens[at - 1]?.text ?? "");
    const marked =
      /^\s*[).:]/.test(text.clean.slice(token.end)) && (at === 0 || text.clean[token.start - 1] === "(");
    const capital = /^[B-H]$/.test(originalSpan(text, token.start, token.end));
    if (filler.length > 0 && !named && !marked && !capital) continue;
    if (isExcluded(text, at)) continue;
    places.push(place);
  }
  return places;
}

const naming = new Set(["option", "answer", "choice", "number", "letter", "is"]);
const joining = new Set([
  "and",
  "both",
  "or",
  "option",
  "options",
  "answer",
  "the",
  "is",
  "choice",
  "letter",
  "not",
  "it",
  "think",
  "would",
  "say",
  "pick",
  "choose",
]);

function placeOf(word: string, count: number): number | undefined {
  const place = /^[a-h]$/.test(word)
    ? word.charCodeAt(0) - 97
    : /^[1-8]$/.test(word)
      ? Number(word) - 1
      : undefined;
  return place !== undefined && place < count ? place : undefined;
}

/** What share of an option's telling words must be said, and how many times that of the next option. */
const least = 0.2;
const clearly = 1.8;

/** The one option whose own words the answer repeats clearly more than any other's. */
function byWords(options: ChoiceQuestion["options"], text: TokenizedText): string | undefined {
  const said = new Set(text.tokens.filter(({ text: word }) => !stopWords.has(word)).map(({ stem }) => stem));
  const lists = options.map(({ text: own }) => [
    ...new Set(
      tokenize(own)
        .tokens.filter(({ kind, text: word }) => kind !== "mark" && !stopWords.has(word))
        .map(({ stem }) => stem),
    ),
  ]);
  const scored = lists.map((stems, at) => {
    // A word that several options share tells nothing about which is meant.
    const worth = (stem: string) => 1 / lists.filter((other) => other.includes(stem)).length ** 2;
    const total = stems.reduce((sum, stem) => sum + worth(stem), 0);
    const hit = stems.filter((stem) => said.has(stem)).reduce((sum, stem) => sum + worth(stem), 0);
    return { id: options[at]!.id, share: total === 0 ? 0 : hit / total };
  });
  scored.sort((a, b) => b.share - a.share);
  const [first, second] = scored;
  if (!first || first.share < least) return undefined;
  if (first.share < clearly * (second?.share ?? 0)) return undefined;
  const own = lists[options.findIndex(({ id }) => id === first.id)]!;
  // "colours get pale" does not choose "colours get strong".
  const contrary = [...said].some(
    (stem) => !own.includes(stem) && own.some((other) => areOpposite(stem, other)),
  );
  return contrary ? undefined : first.id;
}
