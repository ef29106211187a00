import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkMarkdown } from "../../../src/library/chunk/markdown.ts";
import { chunkPlain } from "../../../src/library/chunk/plain.ts";

const long = (words: number) => Array.from({ length: words }, (_, n) => `word${n}.`).join(" ");
const document = `---
title: x
---
# Title with \`code\` and **bold**

Intro.

## Part

${long(150)}

${long(150)}

\`\`\`md
# no heading
\`\`\`

## Part

${long(900)}
`;

describe("a Markdown document", () => {
  const { title, pieces, sections } = chunkMarkdown(document);
  const lines = document.split("\n");

  it("has the plain words of its first heading as title", () => {
    expect(title).toBe("Title with code and bold");
  });

  it("is cut into passages of at most about 2,000 characters that cross no heading", () => {
    for (const { text } of pieces) {
      expect(text.length).toBeLessThanOrEqual(2_300);
      expect(text).not.toMatch(/^## /m);
    }
    expect(new Set(pieces.map(({ anchor }) => anchor))).toEqual(
      new Set(["title-with-code-and-bold", "part", "part-1"]),
    );
    expect(pieces.some(({ text }) => text.includes("# no heading"))).toBe(true);
  });

  it("gives each passage the lines where it stands", () => {
    for (const { text, lines: place } of pieces) {
      const [from, to] = place ?? [0, 0];
      expect(lines.slice(from - 1, to).join("\n")).toContain(text);
    }
  });

  it("has sections that hold their subsections", () => {
    expect(sections.find(({ anchor }) => anchor === "title-with-code-and-bold")).toMatchObject({
      from: 0,
      to: pieces.length,
    });
  });
});

describe("any text", () => {
  const text = fc.array(
    fc.constantFrom(
      "a ",
      "word ",
      "\n",
      "\n\n",
      "# x\n",
      "- i\n",
      "```\n",
      "> q\n",
      "|a|b|\n|-|-|\n",
      "\r\n",
      "\t",
      "語",
      "😀",
    ),
    { maxLength: 120 },
  );
  it("loses no word, and lines stay in order", () => {
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join("");
        const { pieces } = chunkMarkdown(source);
        const count = (value: string) => value.match(/word/g)?.length ?? 0;
        const headings = source.match(/^ {0,3}#.*word.*$/gm) ?? [];
        expect(
          count(pieces.map((piece) => piece.text).join("\n")) + count(headings.join()),
        ).toBeGreaterThanOrEqual(count(source));
        const starts = pieces.map(({ lines }) => lines![0]);
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
      }),
    );
  });

  it("without headings is cut at paragraphs", () => {
    const pieces = chunkPlain(`${"First. ".repeat(200)}\n\n${"Second. ".repeat(200)}\n`);
    expect(pieces.map(({ lines }) => lines)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(chunkPlain(" \n\n")).toEqual([]);
  });
});
