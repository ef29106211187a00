import { describe, expect, it } from "vitest";
import { bearsOn, verbatimIn } from "../../src/reasoning/evidence.ts";
import { softmax } from "./by-rule/grading/support.ts";

const [overflow, invariant] = softmax.points;

describe("evidence", () => {
  it("finds a quote whatever its case, spaces and quotation marks, and gives the learner's own characters", () => {
    expect(verbatimIn("the “factor”  cancels", 'So The "factor" cancels out')).toBe('The "factor" cancels');
    expect(verbatimIn("over\u200bflow", "They overflow.")).toBe("overflow");
    expect(verbatimIn("underflow", "They overflow.")).toBeUndefined();
    expect(verbatimIn("", "They overflow.")).toBeUndefined();
  });

  it("takes a quote that speaks of its point", () => {
    expect(bearsOn("they would overflow", overflow!, softmax)).toBe(true);
    expect(bearsOn("the probabilities stay the same", invariant!, softmax)).toBe(true);
  });

  it.each([
    "the weather was nice",
    "I like this course a lot",
    "subtract the largest logit",
    "it is what it is",
  ])("refuses a quote that exists but supports nothing: %s", (quote) => {
    expect(bearsOn(quote, overflow!, softmax)).toBe(false);
    expect(bearsOn(quote, invariant!, softmax)).toBe(false);
  });

  it("refuses a quote that denies the point", () => {
    expect(bearsOn("they do not overflow", overflow!, softmax)).toBe(false);
  });
});
