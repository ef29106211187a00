import { describe, expect, it } from "vitest";
import { wireSchema } from "../../../src/models/json-schema.ts";
import { plainText } from "../../../src/reasoning/by-model/check/plain-text.ts";
import { isSensible } from "../../../src/reasoning/by-model/check/sensible.ts";
import { readingOf } from "../../../src/reasoning/by-model/judge/reading.ts";
import { verdictsSchema } from "../../../src/reasoning/by-model/prompts/judge.ts";
import { coerce } from "../../../src/reasoning/by-model/reply/coerce.ts";
import { jsonIn } from "../../../src/reasoning/by-model/reply/json-text.ts";
import { NoiseModel } from "../../support/noise/noise-model.ts";
import { goodAnswer, question } from "./setup.ts";

/** What a model of noise says to a prompt that holds the question and the answer. */
const noise = (seed: number, schema?: Record<string, unknown>) =>
  new NoiseModel(seed).reply({
    system: "You examine one answer against a rubric, point by point.",
    user: `${question.prompt}\n${question.answer}\n${goodAnswer}`,
    schema,
    most: 700,
  }).text;

describe("noise", () => {
  it.each([1, 2])("with %i points is hardly ever taken for a reading", (count) => {
    const points = question.points.slice(0, count);
    const format = wireSchema(verdictsSchema(points, ["normalises"]));
    let taken = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const read = coerce(jsonIn(noise(seed, format)), verdictsSchema(points, ["normalises"]));
      if (read.kind === "invalid") continue;
      const { sound, points: found } = readingOf(read.value, {
        question,
        answer: goodAnswer,
        passages: [],
        points,
        ruled: [],
      });
      if (sound && found.some(({ quote }) => quote !== undefined)) taken++;
    }
    // These took the very words of the answer from the prompt, for a point that they bear on.
    expect(taken).toBeLessThanOrEqual(8);
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

  it("is hardly ever a text that may be shown", () => {
    const about = question.prompt;
    const shown = Array.from({ length: 600 }, (_, seed) => noise(seed + 1))
      .map((text) => plainText(text, { about, most: 600, complete: true }))
      .filter(({ kind }) => kind === "text");
    expect(shown).toEqual([]);
  });
});
