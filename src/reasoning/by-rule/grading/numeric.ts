import type { NumericQuestion } from "../../../domain/question.ts";
import { toleranceOf } from "../../../domain/tolerance.ts";
import { grading } from "../../../messages/grading.ts";
import { exactFinding, type Finding } from "./finding.ts";
import { originalSpan } from "./normalize.ts";
import { type Quantity, quantitiesIn, valueOfExpression } from "./quantities.ts";
import { type TokenizedText, tokenize } from "./tokens.ts";
import { unitOf } from "./units.ts";

/** Judges a number: the answer's final value within the tolerance, its unit converted when it names one. */
export function judgeNumeric(question: NumericQuestion, answer: string): Finding {
  const text = tokenize(answer);
  const quantities = quantitiesIn(text);
  const stated = finalOf(text, quantities);
  const tell = (right: boolean, quote: string, missing: string) =>
    exactFinding({ id: "value", text: `${question.value}${unitText(question)}`, right, quote, missing });
  if (stated === undefined) {
    const value = valueOfExpression(text);
    if (value !== undefined) return tell(isClose(value, question), answer.trim(), grading.missing.otherValue);
    const missing = quantities.length === 0 ? grading.missing.noNumber : grading.missing.noResult;
    return tell(false, "", missing);
  }
  const quote = originalSpan(text, stated.from, stated.to);
  const outcome = compare(stated, question);
  return tell(outcome === "right", quote, missingFor(outcome));
}

const unitText = ({ unit }: NumericQuestion): string => (unit === undefined ? "" : ` ${unit}`);

const missingFor = (outcome: "right" | "value" | "unit"): string =>
  outcome === "unit" ? grading.missing.unit : grading.missing.tolerance;

/**
 * The number that the answer comes to: the last result of its equations or sentences ("= 48", "48 = 4 * 12", "so 48"), else
 * the one before an explanation ("48 (16 for each of 3)"), else the last. Undefined for guesses side by side.
 */
function finalOf(text: TokenizedText, quantities: readonly Quantity[]): Quantity | undefined {
  const { clean } = text;
  const results = quantities.filter(
    (quantity, at) =>
      (quantity.result && !goesOn(clean, quantity)) ||
      isConcluded(text, quantity) ||
      isComputed(clean, quantity, quantities[at + 1]),
  );
  if (results.length > 0) return results.at(-1);
  if (quantities.length <= 1) return quantities[0];
  if (valueOfExpression(text) !== undefined || areGuesses(clean, quantities)) return undefined;
  const told = quantities.filter(({ from }) => from < explanationAt(clean));
  return told.length === 1 ? told[0] : quantities.at(-1);
}

/** "= 4 * 12": what follows the equals sign is not the end of it. */
const goesOn = (clean: string, { to }: Quantity): boolean =>
  /^\s*[-+*/^=]\s*[\d(]/.test(clean.slice(to, to + 8));

/** "48 = 4 * 12" */
const isComputed = (clean: string, { to }: Quantity, next: Quantity | undefined): boolean =>
  next !== undefined && /^\s*=\s*\(*$/.test(clean.slice(to, next.from)) && goesOn(clean, next);

/** Where the reasons for a number begin. */
function explanationAt(clean: string): number {
  const at = clean.search(/\(|\b(?:because|since|as|namely|from)\b|:/);
  return at === -1 ? clean.length : at;
}

/** Numbers with nothing between them but commas, blanks and "or": one of them may be right by chance. */
function areGuesses(clean: string, quantities: readonly Quantity[]): boolean {
  const between = quantities.slice(1).map(({ from }, at) => clean.slice(quantities[at]!.to, from));
  return (
    between.some((gap) => /\bor\b/.test(gap)) ||
    between.every((gap) => /^[\s,;/|]*(?:and|maybe|perhaps)?\s*$/.test(gap))
  );
}

/** "so 117.60 dollars", "which gives 0.96" */
const isConcluded = ({ clean }: TokenizedText, { from }: Quantity): boolean =>
  /\b(?:so|thus|hence|therefore|gives|makes|yields|equals|total|answer|is)\b[\s:a-z]{0,12}$/.test(
    clean.slice(Math.max(0, from - 24), from),
  );

function compare(stated: Quantity, question: NumericQuestion): "right" | "value" | "unit" {
  const wanted = question.unit === undefined ? undefined : unitOf(question.unit);
  const { unit, value } = stated;
  if (!unit) return isClose(value, question) ? "right" : "value";
  if (wanted && wanted.dimension === unit.dimension)
    return isClose((value * unit.size) / wanted.size, question) ? "right" : "value";
  if (unit.dimension === "share" && !wanted) {
    // 65 % answers a question for a share of 0.65, and one that asks for percent without saying so in `unit`.
    return isClose(value * unit.size, question) || isClose(value, question) ? "right" : "value";
  }
  if (!isClose(value, question)) return "value";
  return wanted ? "unit" : "right";
}

function isClose(value: number, question: NumericQuestion): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(question.value));
  return Math.abs(value - question.value) <= toleranceOf(question) + slack;
}
