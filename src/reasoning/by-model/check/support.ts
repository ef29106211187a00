import type { Passage } from "../../../domain/passage.ts";
import { tokenize } from "../../by-rule/grading/tokens.ts";
import { contentStems, coverageOf } from "../../by-rule/text/content.ts";

/** From this share of a sentence's own words on, a passage carries it. */
const carries = 0.55;

/**
 * The passage that carries a sentence best: most of its words and all of its numbers are there.
 * Undefined when none does. `preferred` (indices) win against others that carry it as well.
 */
export function carrierOf(
  sentence: string,
  passages: readonly Passage[],
  preferred: readonly number[] = [],
): number | undefined {
  const wanted = contentStems(sentence);
  if (wanted.length === 0) return undefined;
  const numbers = numbersIn(sentence);
  const scored = passages.flatMap(({ text, heading }, index) => {
    const present = new Set(contentStems(`${heading.join(" ")}\n${text}`));
    const coverage = coverageOf(wanted, present);
    const known = numbers.every((number) => present.has(number));
    return coverage >= carries && known ? [{ index, coverage, first: preferred.includes(index) }] : [];
  });
  scored.sort((a, b) => Number(b.first) - Number(a.first) || b.coverage - a.coverage);
  return scored[0]?.index;
}

function numbersIn(text: string): string[] {
  return tokenize(text)
    .tokens.filter(({ kind }) => kind === "number")
    .map(({ stem }) => stem);
}
