import { describe, expect, it } from "vitest";
import { said } from "../../src/messages/commands.ts";
import { allOf, inWords, listed, oneOf, ordinal, percent, plural } from "../../src/messages/words.ts";

describe("words", () => {
  it("count", () => {
    expect([0, 1, 2].map((n) => plural(n, "answer"))).toEqual(["0 answers", "1 answer", "2 answers"]);
    expect([2, 12].map(inWords)).toEqual(["two", "12"]);
    expect([1, 3, 6].map(ordinal)).toEqual(["first", "third", "6th"]);
    expect(percent(0.375)).toBe("38 %");
  });

  it("join names", () => {
    const lists = [[], ["a"], ["a", "b"], ["a", "b", "c"]];
    expect(lists.map(listed)).toEqual(["", "a", "a, b", "a, b, c"]);
    expect(lists.map(oneOf)).toEqual(["", "a", "a or b", "a, b or c"]);
    expect(lists.map(allOf)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});

describe("a model call in a transcript", () => {
  it("is told in whole milliseconds", () => {
    expect(
      said.sessions.call({ purpose: "judge", model: "openai:x", in: 1, out: 2, totalMs: 3351.8442380000006 }),
    ).toBe("call: judge, openai:x, 1 in, 2 out, 3352 ms\n");
  });
});
