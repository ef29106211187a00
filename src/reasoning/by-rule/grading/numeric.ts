import type { NumericQuestion } from "../../../domain/question.ts";
import { toleranceOf } from "../../../domain/tolerance.ts";
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
    if (value !== undefined)
      return tell(isClose(value, question), answer.trim(), "the value of the expression is another");
    return tell(false, "", "there is no number in the answer");
  }
  const quote = originalSpan(text, stated.from, stated.to);
  const outcome = compare(stated, question);
  return tell(outcome === "right", quote, missingFor(outcome));
}

const unitText = ({ unit }: NumericQuestion): string => (unit === undefined ? "" : ` ${unit}`);

const missingFor = (outcome: "right" | "value" | "unit"): string =>
  outcome === "unit" ? "the unit does not fit the question" : "the number is not within the tolerance";

/** The number that the answer ends in: the last result of an equation, else the only or the last number. */
function finalOf(text: TokenizedText, quantities: readonly Quantity[]): Quantity | undefined {
  const results = quantities.filter((quantity) => quantity.result || isConcluded(text, quantity));
  if (results.length > 0) return results.at(-1);
  if (quantities.length <= 1) return quantities[0];
  if (valueOfExpression(text) !== undefined) return undefined;
  return quantities.at(-1);
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
