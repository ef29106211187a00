import { type Expression, evaluate, parseExpression } from "../../../domain/arithmetic.ts";
import { normalize } from "./normalize.ts";

/** A formula as it is compared: its sides without blanks, and parsed where they can be. */
export interface Formula {
  readonly compact: string;
  readonly right?: Expression;
  readonly names: readonly string[];
}

/** Longest text that is searched for formulas. */
const maxSearch = 20_000;
const operands = "[a-z0-9_.()]+";
const candidate = new RegExp(`${operands}(?: ?[-+*/^=]{1,2} ?${operands})+`, "g");
const greek = new Set(
  "alpha beta gamma delta epsilon eta theta kappa lambda mu pi rho sigma tau phi omega exp log sqrt sum max min mean softmax sigmoid tanh loss grad".split(
    " ",
  ),
);

/** The formula that a phrase is; undefined for words, "a/b test" and "async/await" included. */
export function formulaOf(phrase: string): Formula | undefined {
  const text = normalize(phrase).clean.trim();
  if (!/[a-z0-9)] ?[-+*/^=] ?[a-z0-9(]/.test(text) || /[^-a-z0-9_.()+*/^= ,]/.test(text)) return undefined;
  const names = text.match(/[a-z_]+/g) ?? [];
  if (names.some((name) => name.length > 3 && !greek.has(name))) return undefined;
  if (!/[=+*^]|\w ?\/ ?\w| - /.test(text)) return undefined;
  // Two names side by side without an operator are words.
  if (/[a-z)] +[a-z(]/.test(text)) return undefined;
  return read(text);
}

function read(text: string): Formula {
  const compact = text.replaceAll(" ", "").replaceAll("**", "^");
  const side = compact.split("=").at(-1)!;
  const parsed = parseExpression(side);
  const names = [...new Set(side.match(/[a-z_][a-z_0-9]*/g) ?? [])];
  return parsed.kind === "expression" ? { compact, right: parsed.expression, names } : { compact, names };
}

/** Where in a clean text an equal formula stands; indices of its first and past its last character. */
export function findFormula(wanted: Formula, clean: string): { from: number; to: number } | undefined {
  for (const match of clean.slice(0, maxSearch).matchAll(candidate)) {
    const found = match[0].replace(/[.(]+$/, "");
    const other = read(found);
    if (other.compact.includes(wanted.compact) || areEqual(wanted, other))
      return { from: match.index, to: match.index + found.length };
  }
  return undefined;
}

/** Where a formula of the same shape stands that has one sign turned: "w + a * g" for "w - a * g", whatever the names. */
export function findTurned(wanted: Formula, clean: string): { from: number; to: number } | undefined {
  const turned = turnedShapes(wanted);
  if (turned.size === 0) return undefined;
  for (const match of clean.slice(0, maxSearch).matchAll(candidate)) {
    const found = match[0].replace(/[.(]+$/, "");
    const { compact, names } = read(found);
    if (names.length > 1 && turned.has(shapeOf(compact)))
      return { from: match.index, to: match.index + found.length };
  }
  return undefined;
}

/** The right side with its names by the order in which they come. */
function shapeOf(compact: string): string {
  const names: string[] = [];
  return compact
    .split("=")
    .at(-1)!
    .replace(/[a-z_][a-z_0-9.]*/g, (name) => {
      if (!names.includes(name)) names.push(name);
      return `x${names.indexOf(name)}`;
    });
}

function turnedShapes({ compact, names }: Formula): ReadonlySet<string> {
  const shape = shapeOf(compact);
  if (names.length < 2) return new Set();
  const signs = [...shape.matchAll(/(?<=[\w)])[+-]/g)].map(({ index }) => index);
  return new Set(
    signs.map((at) => shape.slice(0, at) + (shape[at] === "+" ? "-" : "+") + shape.slice(at + 1)),
  );
}

/** Points at which two formulas are compared; each name gets its own value. */
const points = [0.37, 1.61, 2.93];

function areEqual(a: Formula, b: Formula): boolean {
  if (!a.right || !b.right || a.names.length === 0) return false;
  if (a.names.length !== b.names.length || !a.names.every((name) => b.names.includes(name))) return false;
  return points.every((start) => {
    const values = Object.fromEntries(a.names.map((name, at) => [name, start + 0.71 * at]));
    const [x, y] = [evaluate(a.right!, values), evaluate(b.right!, values)];
    return (
      x !== undefined &&
      y !== undefined &&
      Number.isFinite(x) &&
      Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x))
    );
  });
}
