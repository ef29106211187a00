import { evaluate, parseExpression } from "../../../domain/arithmetic.ts";
import { numberOf, scaleOf } from "./numbers.ts";
import { spelledAt } from "./spelled.ts";
import type { Token, TokenizedText } from "./tokens.ts";
import { type Unit, unitOf } from "./units.ts";

/** A number in an answer with what stands after it. `from` and `to` are indices in the clean text. */
export interface Quantity {
  readonly value: number;
  readonly unit?: Unit;
  readonly from: number;
  readonly to: number;
  /** It is the result of an equation: "… = 48". */
  readonly result: boolean;
  /** Only an article says how many: "a week". */
  readonly bare?: true;
}

/** Every number of a text with sign, power of ten, scale word and unit. */
export function quantitiesIn(text: TokenizedText): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < text.tokens.length) {
    const made = quantityAt(text, at);
    if (made) found.push(made.quantity);
    at = made ? made.last + 1 : at + 1;
  }
  const counted = found.filter(({ bare }) => bare !== true);
  return counted.length > 0 ? counted : found;
}

function quantityAt(text: TokenizedText, at: number): { quantity: Quantity; last: number } | undefined {
  const { tokens, clean } = text;
  const token = tokens[at]!;
  if (token.kind === "mark") return undefined;
  const words = spelledAt(tokens.slice(at, at + mostWords).map((own) => own.text));
  const plain = words?.value ?? (token.kind === "number" ? numberOf(token.text) : undefined);
  if (plain === undefined) return undefined;
  const signed = isSigned(tokens, at);
  const power = words === undefined ? powerAfter(clean, token.end) : undefined;
  let last = at + (words?.words ?? 1) - 1;
  while (power && tokens[last + 1] && tokens[last + 1]!.start < power.end) last++;
  const scale = scaleAfter(tokens[last + 1]?.text ?? "");
  if (scale !== 1) last++;
  const before = tokens[signed ? at - 2 : at - 1]?.text;
  const behind = unitBehind(tokens, last + 1);
  if (behind) last = behind.last;
  const known =
    behind?.unit ??
    (words?.share === true ? wholes : undefined) ??
    (before === "$" ? unitOf("$") : undefined);
  const quantity = {
    value: (signed ? -1 : 1) * (power ? power.of(plain) : plain) * scale,
    from: signed ? token.start - 1 : token.start,
    to: tokens[last]!.end,
    result: before === "=" || before === "~",
    ...(words?.bare === true ? { bare: true as const } : {}),
  };
  return { quantity: known ? { ...quantity, unit: known } : quantity, last };
}

/** The longest number in words: "one hundred and twenty-five thousand". */
const mostWords = 12;
/** Three quarters of what is asked for. */
const wholes: Unit = { dimension: "share", size: 1 };
const letters: Readonly<Record<string, string>> = { c: "celsius", f: "fahrenheit", k: "kelvin" };

/** A unit of one word, "per cent", or degrees of some scale; degrees alone say nothing of it. */
function unitBehind(tokens: readonly Token[], at: number): { unit: Unit; last: number } | undefined {
  const [first = "", second = ""] = [tokens[at]?.text, tokens[at + 1]?.text];
  if (/^degrees?$/.test(first)) {
    const scale = unitOf(letters[second] ?? second);
    return scale === undefined ? undefined : { unit: scale, last: at + 1 };
  }
  if (first === "per" && second === "cent") return { unit: unitOf("percent")!, last: at + 1 };
  const unit = unitOf(first);
  return unit === undefined ? undefined : { unit, last: at };
}

/** A minus right before a number is its sign, unless something stands there to subtract from. */
function isSigned(tokens: readonly Token[], at: number): boolean {
  const minus = tokens[at - 1];
  if (minus?.text !== "-" || minus.end !== tokens[at]!.start) return false;
  const operand = tokens[at - 2];
  if (operand === undefined || operand.kind === "mark") return operand?.text !== ")";
  // "so -360", "it is -3"; but "x -3", "12 -3" and "5 cm -3" subtract.
  return (
    operand.kind === "word" && operand.text.length > 1 && operand.end < minus.start && !unitOf(operand.text)
  );
}

/** "m" after a number is as likely metres; it is left to the units. */
const scaleAfter = (word: string): number => (word === "m" ? 1 : scaleOf(word));

const powerPattern = /\s?(?:\*|x)\s?10\s?(?:\^|\*\*)\s?\(?([+-]?\d{1,3})\)?|\^\(?([+-]?\d{1,3})\)?/y;

/** `* 10^k` or `^k` right after a number. */
function powerAfter(clean: string, at: number): { of: (base: number) => number; end: number } | undefined {
  powerPattern.lastIndex = at;
  const match = powerPattern.exec(clean);
  if (!match) return undefined;
  const end = powerPattern.lastIndex;
  return match[1] === undefined
    ? { of: (base) => base ** Number(match[2]), end }
    : { of: (base) => base * 10 ** Number(match[1]), end };
}

/** The value of an answer that is only an expression (`2^10 * 4`); undefined when it is more, or less. */
export function valueOfExpression(text: TokenizedText): number | undefined {
  const [left = ""] = text.clean.split("=").slice(-1);
  const plain = left.trim().replace(/[a-z%$]+$/, "");
  if (!/\d/.test(plain)) return undefined;
  const parsed = parseExpression(plain);
  return parsed.kind === "expression" ? evaluate(parsed.expression) : undefined;
}
