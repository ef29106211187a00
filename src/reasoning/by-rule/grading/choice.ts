import type { PointVerdict } from "../../../domain/grade.ts";
import type { ChoiceQuestion } from "../../../domain/question.ts";
import type { Finding } from "./finding.ts";
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
      : { id, text, weight: 1, verdict: "missed", missing: "this option was not chosen" };
  });
  if (picked.length === 0)
    return {
      points: points.map((point) => ({ ...point, missing: "no option could be made out" })),
      estimate: 1 / question.options.length,
      unsure: "I can't tell which option you mean; answer with its letter.",
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
    return { id, text, weight, verdict: "missed", missing: "a wrong option was chosen as well" };
  });
}

/** The ids of the options that an answer names. */
export function pickedOptions({ options }: ChoiceQuestion, answer: string): readonly string[] {
  const text = tokenize(answer);
  const whole = text.clean.trim();
  const same = options.filter(({ id, text: own }) => id === whole || tokenize(own).clean.trim() === whole);
  if (same.length > 0) return same.map(({ id }) => id);
  const letters = lettersIn(text, options.length);
  if (letters.length > 0) return [...new Set(letters)].map((index) => options[index]!.id);
  const best = byWords(options, text);
  return best === undefined ? [] : [best];
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
    if (tokens.slice(Math.max(0, at - 2), at).some((_, k, near) => isDenial(tokens, at - near.length + k)))
      continue;
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
  if (!first || first.share < 0.5) return undefined;
  return first.share - (second?.share ?? 0) >= 0.25 ? first.id : undefined;
}
