import { findTerm } from "../../domain/find-term.ts";
import type { Question, Term } from "../../domain/question.ts";
import { helping } from "../../messages/helping.ts";
import type { ClarifyInput } from "../../ports/reasoner.ts";
import { leaksKey } from "./text/leak.ts";
import { stopped } from "./text/wording.ts";

/** Says what the open question is after, and what a term of it means, without answering it. */
export function clarifyByRule(input: ClarifyInput, terms: readonly Term[]): string {
  const { question, prompt, text } = input;
  const parts = [
    termOf(input, terms),
    eitherOr(text) ? helping.clarify.eitherOr : undefined,
    wanted(question),
    helping.clarify.again(prompt),
  ];
  return parts.filter((part) => part !== undefined).join("\n\n");
}

/** The meaning of a term of the prompt that the learner asks about, unless it is what the question is after. */
function termOf({ question, prompt, text }: ClarifyInput, terms: readonly Term[]): string | undefined {
  const term = findTerm(terms, text);
  if (!term || !findTerm([term], prompt)) return undefined;
  const acronym = term.acronyms.find((short) => findTerm([{ ...term, term: short, acronyms: [] }], text));
  const long =
    acronym !== undefined && acronym !== term.term ? helping.clarify.acronym(acronym, term.term) : "";
  const definition = stopped(helping.clarify.term(term.term, term.definition));
  if (!leaksKey(term.definition, question)) return `${long}${definition}`;
  return `${long}${helping.clarify.termIsKey(acronym ?? term.term)}`;
}

function eitherOr(text: string): boolean {
  return /\bor\b/i.test(text) && /\b(?:mean|is it|is this|are we|per|should)\b/i.test(text);
}

/** What sort of answer is expected, by the question's kind. */
function wanted(question: Question): string {
  switch (question.kind) {
    case "open":
      return helping.clarify.open(question.form, question.points.length);
    case "choice":
      return helping.clarify.choice(question.right.length);
    case "numeric":
      return helping.clarify.numeric(question.unit, deviationOf(question.tolerance));
    case "cloze":
      return helping.clarify.cloze;
  }
}

/** What may be off; undefined where the number must be exact. */
function deviationOf(tolerance: number | string): string | undefined {
  if (tolerance === 0 || tolerance === "0%") return undefined;
  return typeof tolerance === "string" ? tolerance.replace("%", " %") : String(tolerance);
}
