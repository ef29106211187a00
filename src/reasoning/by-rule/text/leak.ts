import type { Question } from "../../../domain/question.ts";
import { contentStems, coverageOf } from "./content.ts";

/** From this share of a key's own words on, a text counts as telling it. */
const tells = 0.6;

/**
 * Whether a text would give away part of the question's key: an accepted phrasing, or most of the words of
 * a point or right option that are not in the prompt anyway. Errs towards yes.
 */
export function leaksKey(text: string, question: Question): boolean {
  const present = new Set(contentStems(text));
  const asked = new Set(contentStems(question.prompt));
  const own = (phrase: string) => contentStems(phrase).filter((stem) => !asked.has(stem));
  const whole = (phrase: string) => {
    const wanted = own(phrase);
    return wanted.length > 0 && coverageOf(wanted, present) === 1;
  };
  const mostly = (phrase: string) => {
    const wanted = new Set(own(phrase));
    return wanted.size > 0 && coverageOf(wanted, present) >= tells;
  };
  switch (question.kind) {
    case "open":
      return question.points.some((point) => mostly(point.text) || point.accept.some(whole));
    case "choice":
      return question.options.some(({ id, text: option }) => question.right.includes(id) && mostly(option));
    case "numeric":
      return present.has(String(question.value));
    case "cloze":
      return question.accept.some(whole);
  }
}
