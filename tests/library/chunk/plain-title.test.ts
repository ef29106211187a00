import { describe, expect, it } from "vitest";
import { plainTitle } from "../../../src/library/chunk/plain-title.ts";

describe("the title of a plain text", () => {
  it.each([
    [
      "a short first line by itself",
      "\ufeff\nThe Hanseatic League\n\nIt was a confederation.",
      "The Hanseatic League",
    ],
    ["one that is underlined", "Quick start\n===========\nInstall it.", "Quick start"],
  ])("is %s", (_, text, title) => {
    expect(plainTitle(text)).toBe(title);
  });

  it.each([
    ["a sentence", "Osmosis moves water through a membrane.\n\nDiffusion needs none."],
    ["a line of a paragraph", "Osmosis moves water\nthrough a membrane."],
    ["a number", "1143\n\nLübeck is founded."],
    ["a whole paragraph", `${"word ".repeat(30)}\n\nMore.`],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(plainTitle(text)).toBeUndefined();
  });
});
