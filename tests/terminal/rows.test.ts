import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsText } from "../../src/terminal/cards.ts";
import { fitted } from "../../src/terminal/fitted.ts";
import { LiveRegion } from "../../src/terminal/live-region.ts";
import { loadMarkdown } from "../../src/terminal/markdown/load.ts";
import { rowChange } from "../../src/terminal/row-diff.ts";
import { openStyle, painted, unpainted } from "../../src/terminal/style.ts";
import { clipped, loadWidths, widthOf } from "../../src/terminal/width.ts";
import { wrapSpans } from "../../src/terminal/wrap.ts";
import { ScreenModel } from "../support/pty/screen-model.ts";

const style = openStyle(true);
const word = fc.constantFrom("the", "gradient", "日本語", "é", "α→β", "x".repeat(25), "(a)", "…");
const spans = fc.array(
  fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
    on: fc.constantFrom("", style("strong"), style("code")),
  }),
  { maxLength: 6 },
);

describe("rows", () => {
  it("are never wider than asked, and lose no letter", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 12, max: 80 }), (parts, width) => {
        const rows = wrapSpans(parts, width).map(unpainted);
        for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(width);
        const letters = (text: string) => text.replace(/\s/g, "");
        expect(letters(rows.join(""))).toBe(letters(parts.map(({ text }) => text).join("")));
      }),
    );
  });

  it("become each other by their change alone", async () => {
    await fc.assert(
      fc.asyncProperty(spans, spans, async (before, after) => {
        const [first] = wrapSpans(before, 60);
        const [second] = wrapSpans(after, 60);
        const model = new ScreenModel(62, 4);
        const region = new LiveRegion((text) => void model.write(text));
        region.show([first!]);
        region.draw();
        region.show([second!]);
        region.draw();
        await model.write("");
        expect(model.lines()[0] ?? "").toBe(unpainted(second!).trimEnd());
      }),
      { numRuns: 60 },
    );
  });

  it("are left alone when nothing changed", () => {
    expect(rowChange(painted("a", "1"), painted("a", "1"))).toBeUndefined();
  });

  it("break a long path behind its separators, a long name behind a sign in it, and code at its spaces", async () => {
    const path = "/home/ada/course/notes/lecture-04-softmax-and-cross-entropy.md:88";
    expect(wrapSpans([{ text: `Kept: ${path}` }], 30)).toEqual([
      "Kept:",
      "/home/ada/course/notes/",
      "lecture-04-softmax-and-cross-",
      "entropy.md:88",
    ]);
    expect(wrapSpans([{ text: "x".repeat(20) }], 12)).toEqual(["x".repeat(12), "x".repeat(8)]);
    const { rows } = await loadMarkdown(openStyle(false));
    expect(rows("```\n    e = np.exp(z)  # the largest\n```", 24)).toEqual([
      "      e = np.exp(z)  #",
      "  the largest",
    ]);
  });

  it("end between two facts, with the dot, and inside none", () => {
    const facts = factsText(["2 of 3 due", "in your own words", "difficulty 1 of 5"]);
    expect(wrapSpans([{ text: `Gradient descent${facts}` }], 30)).toEqual([
      "Gradient descent ·",
      "2 of 3 due ·",
      "in your own words ·",
      "difficulty 1 of 5",
    ]);
  });

  it("of what is printed fit the terminal, and nothing else", () => {
    const line = "  b  bring back the backup of today: 3 answers";
    expect(fitted(`${line}\n`, { isTTY: true, columns: 31 })).toBe(
      "  b  bring back the backup of\n     today: 3 answers\n",
    );
    expect(fitted(line, { isTTY: true, columns: 60 })).toBe(line);
    expect(fitted(line, { columns: 20 })).toBe(line);
    const painted = `\u001b[1m${line}`;
    expect(fitted(painted, { isTTY: true, columns: 31 })).toBe(painted);
  });

  it("break between wide characters, but not before closing marks", () => {
    expect(wrapSpans([{ text: "学習率はステップの、大きさ" }], 18)).toEqual([
      "学習率はステップ",
      "の、大きさ",
    ]);
  });
});

describe("widths", () => {
  const known: [string, number][] = [
    ["plain", 5],
    ["日本語", 6],
    ["é", 1],
    ["👩‍💻", 2],
    ["🎯 ok", 5],
    ["→ ✓ –", 5],
  ];

  it("are right at once, and when the exact tables are loaded", async () => {
    for (const [text, width] of known) expect(widthOf(text), text).toBe(width);
    await loadWidths();
    for (const [text, width] of known) expect(widthOf(text), text).toBe(width);
  });

  it("clip with an ellipsis", () => {
    expect(clipped("日本語です", 7)).toBe("日本語…");
    expect(clipped("short", 7)).toBe("short");
  });
});
