import { describe, expect, it } from "vitest";
import { extractHtml } from "../../../src/library/extract/html.ts";

const page = `<!doctype html>
<html>
<head><title>Leaves – Botany</title><style>p { color: green }</style></head>
<body>
<nav><a href="/">Home</a> <a href="/all">All pages</a></nav>
<article>
<h1>Leaves</h1>
<p>A leaf is the main organ of photosynthesis in most plants, and it grows
from the <em>stem</em> at a node.</p>
<script>alert("never read")</script>
<h2>Colour</h2>
<p>Chlorophyll absorbs red and blue light. Caf&eacute; owners know &amp; like that.</p>
<ul><li>Green in summer</li><li>Red in autumn</li></ul>
<table><tr><th>Pigment</th><th>Colour</th></tr><tr><td>Carotene</td><td>orange</td></tr></table>
</article>
</body>
</html>`;

describe("a page", () => {
  const { title, pieces } = extractHtml(page);

  it("is cut at its headings, each passage with its lines in the file", () => {
    expect(title).toBe("Leaves");
    expect(pieces.map(({ heading, lines }) => [heading.at(-1), lines])).toEqual([
      ["Leaves", [8, 9]],
      ["Colour", [12, 14]],
    ]);
  });

  it("keeps words, lists and tables, and neither scripts nor markup", () => {
    const text = pieces.map((piece) => piece.text).join("\n");
    expect(text).toContain("Café owners know & like that.");
    expect(text).toMatch(/-\s+Green in summer/);
    expect(text).toContain("| Carotene | orange |");
    expect(text).not.toMatch(/never read|color: green|<p>|All pages/);
  });

  it("that is only a scrap is read too", () => {
    expect(extractHtml("<p>Osmosis moves water.</p>").pieces[0]?.text).toBe("Osmosis moves water.");
    expect(() => extractHtml("no markup at all")).toThrow("is no HTML");
    expect(() => extractHtml("<html><body></body></html>")).toThrow("holds no text");
  });
});
