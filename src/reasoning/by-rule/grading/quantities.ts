import { evaluate, parseExpression } from "../../../domain/arithmetic.ts";
import { numberOf, scaleOf } from "./numbers.ts";
import type { TokenizedText } from "./tokens.ts";
import { type Unit, unitOf } from "./units.ts";

/** A number in an answer with what stands after it. `from` and `to` are indices in the clean text. */
export interface Quantity {
  readonly value: number;
  readonly unit?: Unit;
  readonly from: number;
  readonly to: number;
  /** It is the result of an equation: "… = 48". */
  readonly result: boolean;
}

/** Every number of a text with sign, power of ten, scale word and unit. */
export function quantitiesIn(text: TokenizedText): readonly Quantity[] {
  const found: Quantity[] = [];
  const { tokens, clean } = text;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const plain = token.kind === "mark" ? undefined : numberOf(token.text);
    if (plain === undefined || token.text === "one") continue;
    let value = plain;
    let last = at;
    let from = token.start;
    const before = tokens[at - 1];
    if (before?.text === "-" && before.end === token.start && !isOperand(tokens[at - 2])) {
      value = -value;
      from = before.start;
    }
    const power = powerAfter(clean, token.end);
    if (power) {
      value = power.of === 10 ? value * 10 ** power.exponent : value ** power.exponent;
      while (tokens[last + 1] && tokens[last + 1]!.start < power.end) last++;
    }
    const scale = scaleAfter(tokens[last + 1]?.text ?? "");
    if (scale !== 1) {
      value *= scale;
      last++;
    }
    const unit = unitOf(tokens[last + 1]?.text ?? "") ?? (before?.text === "$" ? unitOf("$") : undefined);
    if (unit && unitOf(tokens[last + 1]?.text ?? "")) last++;
    const result =
      before?.text === "=" || before?.text === "~" || (from !== token.start && tokens[at - 2]?.text === "=");
    found.push({ value, from, to: tokens[last]!.end, result, ...(unit ? { unit } : {}) });
    at = last;
  }
  return found;
}

const isOperand = (token: { kind: string; text: string } | undefined): boolean =>
  token !== undefined && (token.kind !== "mark" || token.text === ")");

const scaleAfter = (word: string): number => (word === "m" ? 1 : scaleOf(word));

const powerOfTen = /\s?(?:\*|x)\s?10\s?(?:\^|\*\*)\s?\(?([+-]?\d{1,3})\)?|\^\(?([+-]?\d{1,3})\)?/y;

/** `* 10^k` or `^k` right after a number. */
function powerAfter(clean: string, at: number): { of: 10 | 0; exponent: number; end: number } | undefined {
  powerOfTen.lastIndex = at;
  const match = powerOfTen.exec(clean);
  if (!match) return undefined;
  const end = powerOfTen.lastIndex;
  return match[1] !== undefined
    ? { of: 10, exponent: Number(match[1]), end }
    : { of: 0, exponent: Number(match[2]), end };
}

/** The value of an answer that is only an expression (`2^10 * 4`); undefined when it is more, or less. */
export function valueOfExpression(text: TokenizedText): number | undefined {
  const plain = text.clean
    .replace(/[a-z%$]+\s*$/, "")
    .replace(/^.*=/, "")
    .trim();
  if (!/\d/.test(plain)) return undefined;
  const parsed = parseExpression(plain);
  return parsed.kind === "expression" ? evaluate(parsed.expression) : undefined;
}
