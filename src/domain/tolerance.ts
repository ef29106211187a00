import type { NumericQuestion } from "./question.ts";

/** The allowed distance from the value, absolute. */
export function toleranceOf({ value, tolerance }: Pick<NumericQuestion, "value" | "tolerance">): number {
  if (typeof tolerance === "number") return tolerance;
  return (Math.abs(value) * Number(tolerance.slice(0, -1))) / 100;
}
