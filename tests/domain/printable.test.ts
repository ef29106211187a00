import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableJson } from "../../src/domain/printable.ts";

const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe("printable", () => {
  it.each([
    ["a\u001b[31mred\u001b[0m", "ared"],
    ["\u001b]0;title\u0007x", "x"],
    ["\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link"],
    ["\u009b2Jx", "x"],
    ["line\r\nnext\rlast", "line\nnext\nlast"],
    ["tab\tstays", "tab\tstays"],
    ["\u202eevil\u202c", "evil"],
    ["√ 日本 é 😀", "√ 日本 é 😀"],
  ])("cleans %j", (text, clean) => {
    expect(printable(text)).toBe(clean);
  });

  it("lets nothing through that acts on a terminal", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u001b", "\u001b[", "\u009b", "\u001b]", "\u0007", "m", "\u202e"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        expect(printable(text)).not.toMatch(dangerous);
        expect(printableJson({ text })).not.toMatch(dangerous);
        expect(JSON.parse(printableJson({ text }))).toEqual(JSON.parse(JSON.stringify({ text })));
      }),
      { numRuns: 500 },
    );
  });
});
