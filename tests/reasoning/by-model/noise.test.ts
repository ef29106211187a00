import { describe, expect, it } from "vitest";
import { wireSchema } from "../../../src/models/json-schema.ts";
import { isSensible } from "../../../src/reasoning/by-model/check/sensible.ts";
import { readingOf } from "../../../src/reasoning/by-model/judge/reading.ts";
import { verdictsSchema } from "../../../src/reasoning/by-model/prompts/judge.ts";
import { noise } from "../../support/noise.ts";
import { goodAnswer, question } from "./setup.ts";

describe("noise", () => {
  it.each([1, 2])("with %i points is never taken for a reading", (count) => {
    const points = question.points.slice(0, count);
    const schema = verdictsSchema(points, ["normalises"]);
    const format = wireSchema(schema);
    let taken = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const made = noise(seed);
      if (made.kind !== "made") throw new Error("noise makes its text");
      const verdicts = schema.parse(JSON.parse(made.make({ format })));
      const { sound } = readingOf(verdicts, {
        question,
        answer: goodAnswer,
        passages: [],
        points,
        ruled: [],
      });
      if (sound) taken++;
    }
    expect(taken).toBeLessThanOrEqual(4);
  });

  it.each([
    "the house the house the house the house the house the house",
    "the the the the the the the the",
    "softmax softmax softmax softmax",
    "Die Exponentialfunktion läuft bei großen Zahlen über.",
  ])("is not sensible: %s", (text) => {
    expect(isSensible(text)).toBe(false);
  });

  it.each([
    "Exponentials of large logits overflow.",
    "The factor cancels, so the result stays the same.",
    "Softmax normalises logits into probabilities, and the largest one dominates the sum.",
  ])("is told from sense: %s", (text) => {
    expect(isSensible(text, { about: `${question.prompt}\n${question.answer}` })).toBe(true);
  });

  it("is not sensible text", () => {
    let taken = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const made = noise(seed);
      if (made.kind === "made" && isSensible(made.make({}), { about: question.prompt })) taken++;
    }
    expect(taken).toBe(0);
  });
});
