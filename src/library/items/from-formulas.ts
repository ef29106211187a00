import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { choiceItem } from "./choice.ts";
import { inContext } from "./context.ts";
import type { RankedItem } from "./item.ts";
import { readableTex } from "./readable-tex.ts";
import { isTerm } from "./usable.ts";

/** A formula with the section that gives it. */
export interface Formula {
  readonly text: string;
  readonly left: string;
  readonly passage: Passage;
}

const written = /\$\$([^$]{5,160})\$\$|(?<!\$)\$([^$\n]{5,120})\$|(?<!`)`([^`\n]{5,100})`(?!`)/g;

/** Equations of a passage: TeX, or code that reads as one. */
export function formulasIn(passage: Passage): Formula[] {
  return [...passage.text.matchAll(written)].flatMap((match) => {
    const text = readableTex((match[1] ?? match[2] ?? match[3] ?? "").trim());
    // Nobody reads fractions and matrices off TeX.
    if (text.includes("\\")) return [];
    const equation = /^([\p{L}\p{N}_\\{}^()', |]{1,40}?)\s*=\s*(?!=)(.*\S.*)$/su.exec(text);
    const right = equation?.[2] ?? "";
    // In code an assignment looks alike: there the right side must compute something.
    const computes = match[3] === undefined ? right.length > 2 : /[-+*/^·×√∑Σ∫]/.test(right);
    return equation && computes && /\p{L}/u.test(right) ? [{ text, left: equation[1]!.trim(), passage }] : [];
  });
}

/** Which formula a section gives, among others of the same document that define something else. */
export function fromFormula(formula: Formula, all: readonly Formula[]): RankedItem | undefined {
  const { passage, text, left } = formula;
  const section = passage.heading.at(-1)?.replace(/^(?:\d+(?:\.\d+)*\.?\s+)?(?:The\s+)?/i, "");
  const here = all.filter((other) => other.passage.heading.join() === passage.heading.join());
  // With two formulas in a section the question would have two right answers.
  if (section === undefined || !isTerm(section) || here.length !== 1) return undefined;
  const others = all.filter((other) => other.left !== left).map((other) => other.text);
  return choiceItem({
    passage,
    subject: `${section} formula`,
    prompt: inContext(passage, questions.whichFormula(section)),
    right: text,
    others,
    fewest: 3,
    answer: `${section}: ${text}`,
    fact: text,
    worth: 0.75,
  });
}
