import { describe, expect, it } from "vitest";
import { gradeOf, mergePoints, scoreOf, verdictOf } from "../../src/domain/grade.ts";
import { ratingOf } from "../../src/domain/rating.ts";
import { gradeWith, ungraded } from "../support/grades.ts";

describe("grade", () => {
  it("weighs points: met 1, partly ½, contradicted 0", () => {
    const points = gradeWith("met", "partly", "missed", "contradicted").points;
    expect(scoreOf(points)).toBeCloseTo(1.5 / 4);
  });

  it("takes off what misconceptions cost, never below zero", () => {
    const held = { id: "m", claim: "c", correction: "d", cost: 0.75, quote: "q" };
    expect(scoreOf(gradeWith("met").points, [held])).toBeCloseTo(0.25);
    expect(scoreOf(gradeWith("missed").points, [held])).toBe(0);
  });

  it.each([
    [0.8, "correct"],
    [0.79, "partly"],
    [0.3, "partly"],
    [0.29, "wrong"],
  ] as const)("calls %s %s", (score, verdict) => {
    expect(verdictOf(score, [])).toBe(verdict);
  });

  it("is at most partly right with a contradicted point", () => {
    const points = gradeWith("met", "met", "met", "met", "met", "contradicted").points;
    expect(verdictOf(scoreOf(points), points)).toBe("partly");
  });

  it("is ungraded without a score when the judge is unsure, and keeps the estimate", () => {
    expect(ungraded).toMatchObject({ score: null, verdict: "ungraded", estimate: 0.4, reason: "can't tell" });
  });

  it("counts an answer completed by a follow-up as partly right at most", () => {
    const judgement = gradeWith("met", "met");
    const grade = gradeOf(judgement, { atMostPartly: true });
    expect(grade.verdict).toBe("partly");
    expect(grade.score).toBeLessThan(0.8);
  });

  it("keeps credit when an answer is read again", () => {
    const before = gradeWith("met", "missed", "partly").points;
    const again = gradeWith("missed", "met", "missed").points;
    expect(mergePoints(before, again).map(({ verdict }) => verdict)).toEqual(["met", "met", "partly"]);
  });
});

describe("rating", () => {
  const base = { hints: 0, followUp: false };
  it.each([
    [{ ...base, verdict: "correct" }, "good"],
    [{ ...base, verdict: "correct", confidence: 3 }, "easy"],
    [{ ...base, verdict: "correct", confidence: 1 }, "good"],
    [{ ...base, verdict: "correct", hints: 1, confidence: 3 }, "hard"],
    [{ ...base, verdict: "correct", followUp: true }, "hard"],
    [{ ...base, verdict: "partly", confidence: 3 }, "hard"],
    [{ ...base, verdict: "wrong", confidence: 3 }, "again"],
    [{ ...base, verdict: "ungraded" }, undefined],
  ] as const)("%o is %s", (attempt, rating) => {
    expect(ratingOf(attempt)).toBe(rating);
  });
});
