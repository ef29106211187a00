import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBlob, toBlob } from "../../../src/library/store/term-blob.ts";
import { analyze } from "../../../src/library/text/analyze.ts";
import { tokenTable } from "../../../src/library/text/token-table.ts";
import { tokenize } from "../../../src/library/text/tokenize.ts";

describe("the terms of a text", () => {
  it.each([
    ["Overfitting models overfit", ["overfit", "model", "overfit"]],
    ["C++ and C#, not c", ["c++", "and", "c#", "not", "c"]],
    ["3.14 of 1.", ["3.14", "of", "1"]],
    ["don't Newton’s", ["dont", "newton"]],
    ["zero_grad fine-tuning", ["zero", "grad", "fine", "tune"]],
    ["naïve Čapek", ["naiv", "capek"]],
    ["緑茶は", ["緑茶", "茶は"]],
    ["θ ← θ − α", ["θ", "θ", "α"]],
    ["", []],
  ])("of %j", (text, terms) => {
    expect(analyze(text)).toEqual(terms);
  });

  it("are found in any text without end or error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) =>
        analyze(text).every((term) => term !== ""),
      ),
    );
  });
});

describe("what the index is made with", () => {
  it("stores term numbers and reads them back", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 })), (numbers) => {
        expect([...fromBlob(toBlob(Int32Array.from(numbers)))]).toEqual(numbers);
      }),
    );
  });

  it("tells ten thousands of tokens apart by their hashes", () => {
    const table = tokenTable();
    const words = Array.from({ length: 50_000 }, (_, n) => `w${n.toString(36)}`);
    const numberOf = (word: string) => {
      let number = -1;
      tokenize(word, (_start, _end, first, second) => {
        number = table.find(first, second);
      });
      return number;
    };
    for (const [n, word] of words.entries()) {
      expect(numberOf(word)).toBe(-1);
      tokenize(word, (_start, _end, first, second) => table.add(first, second, n));
    }
    for (const [n, word] of words.entries()) expect(numberOf(word)).toBe(n);
  });
});
