import { describe, expect, it } from "vitest";
import { extractDocx } from "../../../src/library/extract/docx.ts";
import { makeDocx } from "../support/make-zip.ts";

const filler = (n: number) =>
  `Paragraph number ${n} speaks of plants. ${"It goes on for a while. ".repeat(30)}`;

describe("a Word document", () => {
  it("without headings gives each passage the number of the paragraph that it begins with", async () => {
    const texts = [1, 2, 3, 4, 5, 6, 7].map(filler);
    const { pieces } = await extractDocx(makeDocx([texts[0]!, "", ...texts.slice(1)]));
    expect(pieces.length).toBeGreaterThan(1);
    for (const { text, paragraph } of pieces)
      expect(text).toMatch(new RegExp(`^Paragraph number ${paragraph} `));
  });

  it("counts its headings, too", async () => {
    const { pieces } = await extractDocx(
      makeDocx(["# Roots", "They take up water.", "# Leaves", "They lose it."]),
    );
    expect(pieces.map(({ heading, paragraph }) => [heading, paragraph])).toEqual([
      [["Roots"], 2],
      [["Leaves"], 4],
    ]);
  });
});
