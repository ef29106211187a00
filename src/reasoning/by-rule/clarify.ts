import { findTerm } from "../../domain/find-term.ts";
import type { Question, Term } from "../../domain/question.ts";
import type { ClarifyInput } from "../../ports/reasoner.ts";
import { leaksKey } from "./text/leak.ts";
import { inWords, stopped } from "./text/wording.ts";

/** Says what the open question is after, and what a term of it means, without answering it. */
export function clarifyByRule(input: ClarifyInput, terms: readonly Term[]): string {
  const { question, prompt, text } = input;
  const parts = [
    termOf(input, terms),
    eitherOr(text)
      ? "I mean it as it stands; if the answer depends on that, say on what and how."
      : undefined,
    wanted(question),
    `The question again: ${prompt}`,
  ];
  return parts.filter((part) => part !== undefined).join("\n\n");
}

/** The meaning of a term of the prompt that the learner asks about, unless it is what the question is after. */
function termOf({ question, prompt, text }: ClarifyInput, terms: readonly Term[]): string | undefined {
  const term = findTerm(terms, text);
  if (!term || !findTerm([term], prompt)) return undefined;
  const acronym = term.acronyms.find((short) => findTerm([{ ...term, term: short, acronyms: [] }], text));
  const long = acronym !== undefined && acronym !== term.term ? `${acronym} stands for ${term.term}. ` : "";
  const definition = stopped(`${term.term}: ${term.definition}`);
  if (!leaksKey(term.definition, question)) return `${long}${definition}`;
  return `${long}What ${acronym ?? term.term} means is part of what I am asking, so I leave that to you for now.`;
}

function eitherOr(text: string): boolean {
  return /\bor\b/i.test(text) && /\b(?:mean|is it|is this|are we|per|should)\b/i.test(text);
}

const forms: Record<Question["form"], string> = {
  recall: "It asks you to name things, each with a few words on what it is or does.",
  explain: "It asks for the reasons in your own words: what happens, and why.",
  compare: "It asks for the difference: say where the two part, and what follows from it.",
  compute: "It asks for a result and how you got there.",
  "find-error": "Something in the case does not work: say what, and what you would do about it.",
  "choose-design": "It asks for a decision: say what you would take, and what speaks for it.",
};

/** What sort of answer is expected, by the question's kind. */
function wanted(question: Question): string {
  switch (question.kind) {
    case "open": {
      const n = question.points.length;
      const aspects =
        n === 1 ? "One idea is enough." : `I listen for ${inWords(n)} ideas; a sentence for each will do.`;
      return `${forms[question.form]} ${aspects}`;
    }
    case "choice": {
      const n = question.right.length;
      const right = n === 1 ? "Exactly one option is right" : `${inWords(n)} of the options are right`;
      const how = n === 1 ? "its letter" : "their letters, such as a, c";
      return `${right.replace(/^./, (first) => first.toUpperCase())}. Answer with ${how} or in the option's own words.`;
    }
    case "numeric":
      return `It asks for one number${unitOf(question.unit)}${toleranceOf(question.tolerance)} You may write how you got there.`;
    case "cloze":
      return "One word or a short phrase belongs in the gap (___); write only that.";
  }
}

function unitOf(unit: string | undefined): string {
  return unit === undefined ? "" : ` in ${unit}`;
}

function toleranceOf(tolerance: number | string): string {
  if (tolerance === 0 || tolerance === "0%") return ", exact.";
  const give = typeof tolerance === "string" ? tolerance.replace("%", " %") : String(tolerance);
  return `; a deviation of up to ${give} is fine.`;
}
