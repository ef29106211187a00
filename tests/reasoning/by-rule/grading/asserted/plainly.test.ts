import { describe, expect, it } from "vitest";
import { isPlainlyAsserted } from "../../../../../src/reasoning/by-rule/grading/asserted/plainly.ts";
import { rolesOf } from "../../../../../src/reasoning/by-rule/grading/asserted/scope.ts";
import { tokenize } from "../../../../../src/reasoning/by-rule/grading/tokens.ts";
import { builtInQuestions } from "../support.ts";
import { attacks, honest } from "./frames.ts";
import { materialOf } from "./materials.ts";
import { unseenAttacks, unseenHonest } from "./unseen-frames.ts";

const framed = builtInQuestions().flatMap((question, at) =>
  Object.values({ ...attacks, ...honest, ...unseenAttacks, ...unseenHonest }).flatMap((frame, k) =>
    (k + at) % 12 === 0 ? [frame(materialOf(question))] : [],
  ),
);
const phrasings = builtInQuestions().flatMap(({ points, answer }) => [
  answer,
  ...points.flatMap(({ accept, contrary = [] }) => [...accept, ...contrary]),
]);

describe("a text that plainly asserts all it says", () => {
  it("is never one in which a full reading finds anything else", () => {
    const overlooked = [...framed, ...phrasings].filter((text) => {
      const tokens = tokenize(text);
      return isPlainlyAsserted(tokens) && rolesOf(tokens).some((role) => role !== "asserted");
    });
    expect(overlooked).toEqual([]);
  });

  it("is what most phrasings are, and no answer in a frame that denies it", () => {
    const plain = phrasings.filter((text) => isPlainlyAsserted(tokenize(text)));
    expect(plain.length / phrasings.length).toBeGreaterThan(0.5);
    expect(isPlainlyAsserted(tokenize("Dogs bark at night. Cats purr."))).toBe(true);
    for (const text of ["Dogs bark? No.", "Nobody claims that dogs bark.", "Dogs bark, as if."])
      expect(isPlainlyAsserted(tokenize(text))).toBe(false);
  });
});
