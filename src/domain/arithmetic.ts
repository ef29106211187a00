import { packProblems } from "../messages/pack-problems.ts";

/**
 * Arithmetic expressions: parsed once, evaluated with named values.
 * Used to recompute numbers in the knowledge and to compare formulas in answers.
 */
export type Expression =
  | { kind: "number"; value: number }
  | { kind: "name"; name: string }
  | { kind: "call"; name: string; args: Expression[] }
  | { kind: "binary"; op: BinaryOperator; left: Expression; right: Expression }
  | { kind: "negate"; of: Expression };
type BinaryOperator = "+" | "-" | "*" | "/" | "^";

export type ParsedExpression =
  | { kind: "expression"; expression: Expression }
  | { kind: "invalid"; reason: string };

const functions: Record<string, (...xs: number[]) => number> = {
  exp: Math.exp,
  ln: Math.log,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  round: (x, digits = 0) => Math.round(x * 10 ** digits) / 10 ** digits,
  floor: Math.floor,
  ceil: Math.ceil,
  sum: (...xs) => xs.reduce((a, b) => a + b, 0),
  mean: (...xs) => xs.reduce((a, b) => a + b, 0) / xs.length,
  tanh: Math.tanh,
  sin: Math.sin,
  cos: Math.cos,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};
const constants: Record<string, number> = { pi: Math.PI, e: Math.E };

/** Longest expression that is read; a learner's answer is no place for a larger one. */
const maxLength = 500;
const tokenPattern = /\s*(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z_][A-Za-z_0-9]*|\*\*|[-+*/^(),])/y;

function tokenise(text: string): string[] | undefined {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    if (/^\s*$/.test(text.slice(tokenPattern.lastIndex))) break;
    const match = tokenPattern.exec(text);
    if (!match) return undefined;
    tokens.push(match[1] === "**" ? "^" : match[1]!);
  }
  return tokens;
}

const precedence: Record<string, number> = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 4 };

class Parser {
  private at = 0;
  private readonly tokens: string[];
  constructor(tokens: string[]) {
    this.tokens = tokens;
  }

  parse(): Expression {
    const expression = this.binary(0);
    if (this.at < this.tokens.length)
      throw new Error(packProblems.expression.unexpected(this.tokens[this.at]!));
    return expression;
  }

  private binary(least: number): Expression {
    let left = this.unary();
    for (;;) {
      const op = this.tokens[this.at];
      const level = op === undefined ? undefined : precedence[op];
      if (level === undefined || level < least) return left;
      this.at++;
      const right = this.binary(op === "^" ? level : level + 1);
      left = { kind: "binary", op: op as BinaryOperator, left, right };
    }
  }

  private unary(): Expression {
    const token = this.tokens[this.at];
    if (token === "-") {
      this.at++;
      // A minus binds less than a power: -2^2 is -4.
      return { kind: "negate", of: this.binary(3) };
    }
    if (token === "+") {
      this.at++;
      return this.unary();
    }
    return this.atom();
  }

  private atom(): Expression {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Error(packProblems.expression.end);
    if (/^[\d.]/.test(token)) return { kind: "number", value: Number(token) };
    if (token === "(") {
      const inner = this.binary(0);
      this.expect(")");
      return inner;
    }
    if (!/^[A-Za-z_]/.test(token)) throw new Error(packProblems.expression.unexpected(token));
    if (this.tokens[this.at] !== "(") return { kind: "name", name: token };
    return { kind: "call", name: token, args: this.argumentsOf() };
  }

  private argumentsOf(): Expression[] {
    this.at++;
    const args = [this.binary(0)];
    while (this.tokens[this.at] === ",") {
      this.at++;
      args.push(this.binary(0));
    }
    this.expect(")");
    return args;
  }

  private expect(token: string): void {
    if (this.tokens[this.at] !== token) throw new Error(packProblems.expression.expected(token));
    this.at++;
  }
}

/** Parses `text`; never throws. */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > maxLength) return { kind: "invalid", reason: packProblems.expression.long(maxLength) };
  const tokens = tokenise(text);
  if (!tokens || tokens.length === 0) return { kind: "invalid", reason: packProblems.expression.none };
  try {
    return { kind: "expression", expression: new Parser(tokens).parse() };
  } catch (error) {
    return { kind: "invalid", reason: (error as Error).message };
  }
}

/** The value of an expression, or undefined when it uses a name or function that is not known. */
export function evaluate(expression: Expression, names: Record<string, number> = {}): number | undefined {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "name":
      return Object.hasOwn(names, expression.name)
        ? names[expression.name]
        : Object.hasOwn(constants, expression.name)
          ? constants[expression.name]
          : undefined;
    case "negate": {
      const value = evaluate(expression.of, names);
      return value === undefined ? undefined : -value;
    }
    case "call": {
      if (!Object.hasOwn(functions, expression.name)) return undefined;
      const args = expression.args.map((arg) => evaluate(arg, names));
      return args.some((arg) => arg === undefined)
        ? undefined
        : functions[expression.name]!(...(args as number[]));
    }
    case "binary": {
      const left = evaluate(expression.left, names);
      const right = evaluate(expression.right, names);
      return left === undefined || right === undefined ? undefined : apply(expression.op, left, right);
    }
  }
}

function apply(op: BinaryOperator, left: number, right: number): number {
  switch (op) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
  }
}
