import { describe, expect, it } from "vitest";
import { shuffle } from "../../../src/domain/shuffle.ts";
import { isInOrder } from "../../../src/reasoning/by-model/check/word-order.ts";
import { isWritten } from "../../../src/reasoning/by-model/check/written.ts";

const prose = [
  "You were right about overflow. You left out that the factor cancels, so try to say why nothing changes.",
  "The learner answered two questions on gradient descent, asked what momentum is, and left out why the learning rate matters.",
  "Think about what happens to the largest exponent once the maximum is gone. Why does the result stay the same?",
  "We talked about attention. The learner knew that queries meet keys, but mixed up values and keys twice.",
];

describe("the order of words", () => {
  it.each(prose)("is that of English: %s", (text) => {
    expect(isInOrder(text)).toBe(true);
  });

  it("is lost when they are shuffled", () => {
    const salads = Array.from({ length: 100 }, (_, n) =>
      shuffle(prose.join(" ").split(" "), `${n}`).join(" "),
    );
    expect(salads.filter((text) => isInOrder(text))).toEqual([]);
  });
});

describe("a text that is written", () => {
  it.each([...prose, "w = w − α·∇L. The minus sign goes downhill.", "“Softmax” sums to one."])(
    "is: %s",
    (text) => {
      expect(isWritten(text)).toBe(true);
    },
  );

  it.each([
    "? Softmax out: left 0.5? left key.",
    "is You overflow, You examine maximum!",
    "The gap. ? It.",
    "No end",
    "1)` to it.",
  ])("is not: %s", (text) => {
    expect(isWritten(text)).toBe(false);
  });
});
