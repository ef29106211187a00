import type { Question } from "../../../domain/question.ts";
import { contentStems, coverageOf } from "./content.ts";

/** From this share of a key's own words on, a text counts as telling it. */
const tells = 0.6;

/**
 * Whether a text would give away part of the question's key: an accepted phrasing, or most of the words of
 * a point or right option that are not in the prompt anyway. Errs towards yes. `least` is how many words a phrase must
 * have to be told: more than one where the text is about another subject and shares single words by chance.
 */
export function leaksKey(text: string, question: Question, { least = 1 } = {}): boolean {
  const present = new Set(contentStems(text));
  const asked = new Set(contentStems(question.prompt));
  const own = (phrase: string) => contentStems(phrase).filter((stem) => !asked.has(stem));
  const whole = (phrase: string) => {
    const wanted = own(phrase);
    return wanted.length >= least && coverageOf(wanted, present) === 1;
  };
  const mostly = (phrase: string) => {
    const wanted = new Set(own(phrase));
    return wanted.size >= least && coverageOf(wanted, present) >= tells;
  };
  switch (question.kind) {
    case "open":
      return question.points.some((point) => mostly(point.text) || point.accept.some(whole));
    case "choice":
      return question.options.some(({ id, text: option }) => question.right.includes(id) && mostly(option));
    case "numeric":
      return least === 1 && present.has(String(question.value));
    case "cloze":
      return question.accept.some(whole);
  }
}
