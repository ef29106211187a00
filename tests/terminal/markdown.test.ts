import { describe, expect, it } from "vitest";
import { loadMarkdown } from "../../src/terminal/markdown/load.ts";
import { quickRows } from "../../src/terminal/markdown/quick.ts";
import { settledLength } from "../../src/terminal/markdown/settled.ts";
import { openStyle, unpainted } from "../../src/terminal/style.ts";

const markdown = await loadMarkdown(openStyle(true));
const rows = (source: string, width = 60) => markdown.rows(source, width).map(unpainted);

describe("mathematics", () => {
  it.each([
    ["$\\alpha + \\beta^2$", "α + β²"],
    ["\\(x_i \\leq \\sqrt{n}\\)", "xᵢ ≤ √n"],
    ["$\\frac{a+b}{2n}$", "(a+b)/(2n)"],
    ["$\\frac{1}{n}$ and $\\text{softmax}(z)_i$", "1/n and softmax(z)ᵢ"],
    ["$\\sum_{i=1}^{n} \\log p_i$", "∑ᵢ₌₁ⁿ log pᵢ"],
    ["$\\frac{e^{z_i}}{\\sum_j e^{z_j}}$", "(e^(zᵢ))/(∑ⱼ e^(zⱼ))"],
    ["$\\hat{y} \\in \\{0, 1\\}$, $\\argmax_x \\log p$", "ŷ ∈ {0, 1}, argmaxₓ log p"],
    ["$W_{ij}^{[l]} \\odot A^{-1}$", "Wᵢⱼ^([l]) ⊙ A⁻¹"],
    ["$\\frac{1}{$ and \\(x^\\)", "\\frac{1}{ and x^"],
    ["It costs $5 and $6.", "It costs $5 and $6."],
    ["`$x$` is code", "$x$ is code"],
  ])("%s", (source, shown) => {
    expect(rows(source)).toEqual([shown]);
  });

  it("shows a matrix as it was written", () => {
    const matrix = "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}";
    expect(rows(`$$\n${matrix}\n$$`)).toEqual([`    ${matrix}`]);
  });
});

describe("Markdown", () => {
  it("shows where a link leads, unless its text says so", () => {
    expect(rows("[docs](https://example.org/a) and <https://example.org>")).toEqual([
      "docs (https://example.org/a) and https://example.org",
    ]);
  });

  it("nests lists and keeps their numbers", () => {
    expect(rows("3. three\n   - a\n   - b\n4. four\n\n- [x] done\n- [ ] open")).toEqual([
      "3. three",
      "   • a",
      "   • b",
      "4. four",
      "",
      "• [x] done",
      "• [ ] open",
    ]);
  });

  it("turns a table into records where columns can't fit", () => {
    const table =
      "| name | what it does in the network | since |\n|--|--|--|\n| dropout | switches units off | 2012 |";
    expect(rows(table, 60)[1]).toMatch(/^─+ {2}─+ {2}─+$/);
    expect(rows(table, 22)).toEqual([
      "name: dropout",
      "what it does in the",
      "  network: switches",
      "  units off",
      "since: 2012",
    ]);
  });

  it("colours code in a language it knows and leaves other code alone", async () => {
    const source = "```python\ndef f(x):\n    return x\n```\n\n```klingon\nqapla'\n```";
    markdown.rows(source, 60);
    await expect.poll(() => markdown.rows(source, 60)[0]).toContain("\u001b[35mdef");
    expect(rows(source)).toEqual(["  def f(x):", "      return x", "", "  qapla'"]);
  });

  it("shows HTML as the text it is", () => {
    expect(rows("a <b>bold</b> claim")).toEqual(["a <b>bold</b> claim"]);
  });

  it("looks much the same before the parser is loaded", () => {
    const source = "Why is `max(z)` **always** subtracted?\n\n```\nx = 1\n  y = 2\n```";
    const quick = quickRows(source, { width: 60, style: openStyle(true) });
    expect(quick.map(unpainted)).toEqual(["Why is max(z) always subtracted?", "", "x = 1", "  y = 2"]);
    expect(quick[0]).toContain("\u001b[36mmax(z)\u001b[0m");
  });
});

describe("what of a growing paragraph is settled", () => {
  it.each([
    ["plain words", 11],
    ["a **b", 2],
    ["a **b** c", 9],
    ["a `b", 2],
    ["see [this](http", 4],
    ["see [1] and", 11],
    ["2 * 3 is six", 12],
    ["snake_case_name", 15],
    ["$x$ and $y", 8],
    ["| a | b", 0],
  ])("%s", (source, length) => {
    expect(settledLength(source)).toBe(length);
  });
});
