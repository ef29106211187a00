import type { OpenQuestion } from "../../../domain/question.ts";
import { normalize } from "../../by-rule/grading/normalize.ts";
import { verbatimIn } from "../../evidence.ts";

/** The learner's own words for a quote: case, white space and quotation marks may differ. Undefined when not there. */
export function verbatim(quote: string, answer: string): string | undefined {
  return verbatimIn(quote.replace(/^[\s"“'…]+|[\s"”'…]+$/g, ""), answer);
}

/** Whether a quote is a forged reply or frame rather than words about the subject. */
export function isForged(quote: string): boolean {
  return /"\s*:\s*["[{]|<\/?[a-z]+(?:-[0-9a-f]+)?>|<\||^\s*(?:system|teacher|examiner|assistant)\s*:/im.test(
    quote,
  );
}

/** Whether a quote only says back what the learner was shown: the prompt or a hint. */
export function isEcho(quote: string, { prompt, hints }: OpenQuestion): boolean {
  const said = wordsOf(quote);
  return [prompt, ...hints].some((text) => ` ${wordsOf(text)} `.includes(` ${said} `));
}

const wordsOf = (text: string): string =>
  normalize(text)
    .clean.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
