import type { Passage } from "../../../domain/passage.ts";
import type { OpenQuestion, RubricPoint } from "../../../domain/question.ts";
import { areAlike } from "../../by-rule/grading/lexicon.ts";
import { contentStems, coverageOf } from "../../by-rule/text/content.ts";
import { sentencesOf } from "../../by-rule/text/sentences.ts";

/** A sentence that has this share of a point's words speaks of the point. */
const speaksOf = 0.5;

/**
 * Whether a quote has any word of its own in common with the claim that it is to carry. On the curriculum's own
 * labelled answers: the right sentence passes for 84 % of the met points, a sentence of another topic for 5 %.
 */
export function bearsOn(quote: string, point: RubricPoint, { prompt }: OpenQuestion): boolean {
  const claim = claimOf(point);
  return ownStems(quote, prompt).some((stem) => claim.has(stem));
}

/**
 * Whether a quote may carry the claim in other words: it shares a word, or one of like meaning, with what the model
 * answer and the sources say about the point. 92 % and 12 % in the same measurement: enough to doubt, not to credit.
 */
export function mayBearOn(
  quote: string,
  point: RubricPoint,
  { question, passages }: { question: OpenQuestion; passages: readonly Passage[] },
): boolean {
  const claim = claimOf(point);
  const named = contentStems(point.text);
  for (const sentence of [question.answer, ...passages.map(({ text }) => text)].flatMap(sentencesOf)) {
    const stems = contentStems(sentence);
    if (coverageOf(named, new Set(stems)) >= speaksOf) for (const stem of stems) claim.add(stem);
  }
  return ownStems(quote, question.prompt).some(
    (stem) => claim.has(stem) || [...claim].some((other) => isLike(stem, other)),
  );
}

const claimOf = ({ text, accept }: RubricPoint) => new Set([text, ...accept].flatMap(contentStems));

function ownStems(quote: string, prompt: string): string[] {
  const asked = new Set(contentStems(prompt));
  return contentStems(quote).filter((stem) => !asked.has(stem));
}

/** One sense, or two forms of one root. */
function isLike(a: string, b: string): boolean {
  if (a.length < 4 || b.length < 4) return false;
  return areAlike(a, b) || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));
}
