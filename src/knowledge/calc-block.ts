import { evaluate, parseExpression } from "../domain/arithmetic.ts";
import { packProblems } from "../messages/pack-problems.ts";
import type { Problem } from "./problem.ts";

/** Recomputes every `calc` block of an article; a line is `expression = value` or `name = expression = value`. */
export function checkCalcBlocks(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const names: Record<string, number> = {};
  let inside = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*```/.test(line)) {
      inside = !inside && /^\s*```calc\s*$/.test(line);
      continue;
    }
    if (!inside) continue;
    const problem = checkLine(line.replace(/#.*$/, "").trim(), names);
    if (problem) problems.push({ file, line: index + 1, message: problem });
  }
  return problems;
}

function checkLine(line: string, names: Record<string, number>): string | undefined {
  if (line === "") return undefined;
  const parts = line.split("=").map((part) => part.trim());
  const named = parts.length === 3 ? parts.shift() : undefined;
  const [source, stated] = parts;
  if (parts.length !== 2 || !source || !stated) return packProblems.calc.form(line);
  const parsed = parseExpression(source);
  if (parsed.kind === "invalid") return packProblems.calc.invalid(source, parsed.reason);
  const value = evaluate(parsed.expression, names);
  if (value === undefined) return packProblems.calc.unknownName(source);
  if (named !== undefined) names[named] = value;
  const shown = Number(stated.replaceAll(",", ""));
  if (Number.isNaN(shown)) return packProblems.calc.noNumber(stated);
  return Math.abs(value - shown) <= halfUnit(stated) * (1 + 1e-9)
    ? undefined
    : packProblems.calc.wrong(source, value, stated);
}

/** Half a unit of the last digit shown: 0.005 for "1.23", 0.5 for "12", 0.5e-3 for "1e-3". */
function halfUnit(shown: string): number {
  const [mantissa = "", exponent = "0"] = shown.toLowerCase().split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals) + Number.EPSILON;
}
