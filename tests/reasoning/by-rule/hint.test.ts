import { describe, expect, it } from "vitest";
import { hintByRule } from "../../../src/reasoning/by-rule/hint.ts";
import { leaksKey } from "../../../src/reasoning/by-rule/text/leak.ts";
import { choice, cloze, kinds, numeric, passage, stability } from "./support.ts";

describe("hint by rule", () => {
  it("climbs the question's ladder", () => {
    expect(hintByRule({ question: stability, given: 0, passages: [] })).toBe(stability.hints[0]);
    expect(hintByRule({ question: stability, given: 1, passages: [] })).toBe(stability.hints[1]);
  });

  it("then names where to read", () => {
    const texts = [2, 3].map((given) => hintByRule({ question: stability, given, passages: [passage()] }));
    expect(texts.join(" ")).toContain('"Numerical stability"');
  });

  it("rules out wrong options, never the last", () => {
    const texts = [0, 1, 2, 3].map((given) => hintByRule({ question: choice, given, passages: [] }));
    expect(texts.filter((text) => text.startsWith("This one is not right"))).toHaveLength(1);
    expect(texts.join(" ")).not.toContain("far above one");
  });

  it("bounds a number and begins a word", () => {
    expect(hintByRule({ question: numeric, given: 0, passages: [] })).toBe(
      "The result lies between 0.1 and 1.",
    );
    const negative = { ...numeric, value: -250, unit: "ms" } as typeof numeric;
    expect(hintByRule({ question: negative, given: 0, passages: [] })).toContain(
      "between -1,000 and -100 ms",
    );
    expect(hintByRule({ question: cloze, given: 0, passages: [] })).toContain('begins with "m"');
  });

  it("never tells the key, however often it is asked", () => {
    for (const question of kinds) {
      for (let given = 0; given < 8; given++) {
        const hint = hintByRule({ question, given, passages: [passage()] });
        expect(leaksKey(hint, question), hint).toBe(false);
      }
    }
  });
});
