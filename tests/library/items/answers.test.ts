import { describe, expect, it } from "vitest";
import { scoreOf } from "../../../src/domain/grade.ts";
import type { Question } from "../../../src/domain/question.ts";
import { judgeByRule } from "../../../src/reasoning/by-rule/judge.ts";
import { questionFrom } from "../support/question-from.ts";

const scored = (question: Question, answer: string): number => {
  const { points, misconceptions } = judgeByRule({ question, answer, passages: [] }, { terms: [] });
  return scoreOf(points, misconceptions);
};

describe("answers to questions from a document", () => {
  const glomerulus = questionFrom(
    "The glomerulus is a tuft of capillaries that filters plasma into Bowman's capsule.",
  );
  it.each([
    ["all of it", "A tuft of capillaries that filters plasma into Bowman's capsule.", 1, 1],
    ["in other words", "a knot of capillaries; blood plasma is filtered there into Bowman's capsule", 0.5, 1],
    ["what kind of thing it is only", "a tuft of capillaries", 0.2, 0.5],
    ["a word of it", "It has to do with Bowman's capsule.", 0, 0.4],
    ["something else", "the tube that carries urine to the bladder", 0, 0],
    ["the opposite", "a tuft of capillaries that does not filter plasma into Bowman's capsule", 0, 0.4],
  ])("get what they earn: %s", (_, answer, least, most) => {
    const score = scored(glomerulus, answer);
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
  });

  it("must say more of a reason than one of its words", () => {
    const why = questionFrom(
      "Taq polymerase is used because it survives the denaturation step at high temperature.",
    );
    expect(scored(why, "it survives the denaturation step at high temperature")).toBe(1);
    expect(scored(why, "it survives the denaturation step")).toBeGreaterThanOrEqual(0.5);
    expect(scored(why, "high temperature")).toBeLessThan(0.8);
    expect(scored(why, "because it is cheap")).toBe(0);
  });

  it("may give a figure in another unit", () => {
    const notice = questionFrom("The Landlord shall not enter the flat without 48 hours' notice.");
    expect([scored(notice, "48"), scored(notice, "2 days"), scored(notice, "24 hours")]).toEqual([1, 1, 0]);
  });
});
