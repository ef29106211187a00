import type { Question } from "../../../domain/question.ts";
import { contentStems, coverageOf } from "../text/content.ts";

/** Letters or numbers of options: "b", "a, c", "option 2", "is it (d)?", "b i think". */
const picks =
  /^(?:(?:the|answer|option|choice|number|letter|is|it|be|maybe|perhaps|probably|could|must|i|think|guess|would|say)\b[ ,:]*)*\(?(?:[a-h]|[1-8])\)?(?:(?: *(?:,|\+|&|and|or) *| +)\(?(?:[a-h]|[1-8])\)?)*(?:,? (?:i think|i guess|i would say|maybe|probably|right))*[.!?]*$/;
const number = /(?:^|[\s=≈~($€£])[-+]?\d+(?:[.,]\d+)*(?:e[-+]?\d+)?/;
const spelt =
  /\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|half|quarters?|thirds?|infinity)\b/;
const vague = /\b(?:one|none|nothing|percent|infinite|twice|double)\b|\d/;
/** A spelt number stands for the answer in a message of at most so many words. */
const fewWords = 5;

/** Without a number there is nothing to grade: the learner is rather asked, unless it reads much like an answer. */
const noNumber = -2.5;

/**
 * How much of the question's own key a message has, up to 1: what names an option, gives a number where one is
 * wanted, or uses an accepted phrasing is an answer, whatever else it looks like. Below 0 where a number is
 * wanted and there is none.
 */
export function keyEvidence(text: string, question: Question): number {
  const present = new Set(contentStems(text));
  const asked = new Set(contentStems(question.prompt));
  const has = (phrase: string) => {
    const wanted = contentStems(phrase).filter((stem) => !asked.has(stem));
    return wanted.length === 0 ? 0 : coverageOf(wanted, present);
  };
  switch (question.kind) {
    case "open": {
      const phrases = question.points.flatMap(({ accept }) => accept);
      return phrases.some((phrase) => has(phrase) === 1) ? 1 : 0;
    }
    case "choice":
      if (picks.test(text)) return 1;
      return Math.max(0, ...question.options.map((option) => has(option.text))) >= 0.6 ? 1 : 0;
    case "numeric":
      return numericEvidence(text);
    case "cloze":
      return question.accept.some((filling) => has(filling) === 1) ? 1 : 0;
  }
}

function numericEvidence(text: string): number {
  const words = text.split(/\s+/).length;
  if (number.test(text) || (spelt.test(text) && words <= fewWords)) return 1;
  return spelt.test(text) || vague.test(text) ? 0 : noNumber;
}
