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

  it("is called by its title rather than by a first heading that all documents have", () => {
    const { title, pieces } = extractHtml(
      '<html><head><title>Python policy</title></head><body><h1>Abstract<a class="headerlink">¶</a></h1><p>It describes packages.</p><h1>Versions<a class="headerlink">¶</a></h1><p>There are two of them.</p></body></html>',
    );
    expect(title).toBe("Python policy");
    expect(pieces.map(({ heading }) => heading.at(-1))).toEqual(["Abstract", "Versions"]);
  });

  it("leaves out what a wiki puts behind its headings, marked or not", () => {
    const { pieces } = extractHtml(
      '<html><body><h1>Lock</h1><p>A lock lifts boats.</p><h2>Use<span class="mw-editsection">[edit]</span></h2><p>Boats go in.</p><h2>Construction[edit] </h2><p>Walls are built first.</p></body></html>',
    );
    expect(pieces.map(({ heading }) => heading.at(-1))).toEqual(["Lock", "Use", "Construction"]);
  });

  it("keeps code without a code element as it is: its directives are no headings", () => {
    const { title, pieces } = extractHtml(
      "<html><body><h2>Start</h2><p>The program reads.</p><pre># include &lt;a.h&gt;\nint main;</pre></body></html>",
    );
    expect([title, pieces.length]).toEqual(["Start", 1]);
    expect(pieces[0]?.text).toContain("# include <a.h>");
  });
});

describe("a page that is made to keep readers busy", () => {
  it("is refused at once when it is nested too deeply", () => {
    expect(() => extractHtml(`<body>${"<div>".repeat(100_000)}x`)).toThrow("is nested too deeply: more than");
    expect(() => extractHtml(`<body><p>Text.</p>${"<b>".repeat(3_000)}x`)).toThrow("is nested too deeply");
  });

  it("or too large", () => {
    expect(() => extractHtml(`<body>${"<p>Text.</p>".repeat(300_000)}`)).toThrow("is too large a page");
  });

  it("but not for elements that end where the next begins, nor for deep tables of people", () => {
    const list = `<ul>${"<li>Osmosis moves water.".repeat(1_000)}</ul>`;
    const nested = `${"<div>".repeat(60)}Roots take up water.${"</div>".repeat(60)}`;
    expect(
      extractHtml(`<body>${list}${nested}<!-- ${"<div>".repeat(300)} -->`).pieces.length,
    ).toBeGreaterThan(0);
  });
});
