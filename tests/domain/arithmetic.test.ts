import { describe, expect, it } from "vitest";
import { evaluate, parseExpression } from "../../src/domain/arithmetic.ts";

const value = (text: string, names = {}) => {
  const parsed = parseExpression(text);
  return parsed.kind === "expression" ? evaluate(parsed.expression, names) : parsed.reason;
};

describe("arithmetic", () => {
  it.each([
    ["1 + 2 * 3", 7],
    ["-2^2", -4],
    ["2^3^2", 512],
    ["2**10", 1024],
    ["2 * -3", -6],
    ["8 / 4 / 2", 1],
    ["10 - 4 - 3", 3],
    ["1e-3 * 1000", 1],
    [".5 + .5", 1],
    ["exp(0) + ln(e)", 2],
    ["max(1, 5, 3) - min(4, 2)", 3],
    ["round(2.345, 2)", 2.35],
    ["sigmoid(0)", 0.5],
    ["(1 + (2))", 3],
  ])("%s = %d", (text, expected) => {
    expect(value(text)).toBeCloseTo(expected as number, 10);
  });

  it("uses names", () => {
    expect(value("n^2 + n", { n: 3 })).toBe(12);
    expect(value("n^2")).toBeUndefined();
    expect(value("constructor")).toBeUndefined();
    expect(value("toString(1)")).toBeUndefined();
  });

  it.each(["", "1 +", "(1", "1)", "2 3", "a b", "1 = 1", "#", ",".repeat(10), "(".repeat(600)])(
    "says what is wrong with %j",
    (text) => {
      expect(parseExpression(text)).toMatchObject({ kind: "invalid", reason: expect.any(String) });
    },
  );
});
