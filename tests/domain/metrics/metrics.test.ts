import { describe, expect, it } from "vitest";
import { accuracy, macroF1, quadraticKappa } from "../../../src/domain/metrics/agreement.ts";
import { pearson, rmse } from "../../../src/domain/metrics/correlation.ts";
import { wilson } from "../../../src/domain/metrics/wilson.ts";

describe("measures of agreement", () => {
  it("correlates", () => {
    expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
    expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
    expect(pearson([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(rmse([0, 0], [3, 4])).toBeCloseTo(Math.sqrt(12.5));
  });

  it("counts agreement of classes", () => {
    expect(accuracy([true, false], [true, true])).toBe(0.5);
    expect(macroF1([true, false], [true, true], [true, false])).toBeCloseTo(1 / 3);
  });

  it("weighs far misses more in kappa", () => {
    expect(quadraticKappa([0, 1, 2], [0, 1, 2], 3)).toBe(1);
    expect(quadraticKappa([0, 2], [2, 0], 3)).toBe(-1);
    expect(quadraticKappa([0, 1, 2, 2], [0, 1, 2, 1], 3)).toBeGreaterThan(
      quadraticKappa([0, 1, 2, 2], [0, 1, 2, 0], 3),
    );
  });

  it("gives Wilson's interval", () => {
    const [low, high] = wilson(5, 100);
    expect(low).toBeCloseTo(0.0215, 3);
    expect(high).toBeCloseTo(0.1118, 3);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
