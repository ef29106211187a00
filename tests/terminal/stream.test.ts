import { describe, expect, it } from "vitest";
import { loadMarkdown } from "../../src/terminal/markdown/load.ts";
import { MarkdownStream } from "../../src/terminal/markdown/stream.ts";
import { openStyle, unpainted } from "../../src/terminal/style.ts";
import { widthOf } from "../../src/terminal/width.ts";
import { longMarkdown, onePart } from "./long-markdown.ts";

const markdown = await loadMarkdown(openStyle(true));

/** Feeds `source` in pieces of `size` and collects what became final, and the tallest growing part. */
function stream(source: string, size: number, width: () => number) {
  const growing = new MarkdownStream(markdown, width);
  const done: string[] = [];
  let tallest = 0;
  for (let at = 0; at < source.length; at += size) {
    growing.push(source.slice(at, at + size));
    const taken = growing.take();
    done.push(...taken.done);
    tallest = Math.max(tallest, taken.live.length);
  }
  done.push(...growing.end());
  return { rows: done.map(unpainted), tallest };
}

describe("a growing Markdown text", () => {
  it.each([1, 3, 7, 40, 5000])("ends as the whole text does, in pieces of %i", (size) => {
    // Every kind of block is in the first part.
    const source = size < 7 ? onePart : longMarkdown;
    for (const width of size < 7 ? [60] : [40, 60, 100]) {
      const whole = markdown.rows(source, width).map(unpainted);
      expect(stream(source, size, () => width).rows).toEqual(whole);
    }
  });

  it("has at most a few growing rows, tables aside", () => {
    const noTable = longMarkdown
      .split("\n\n")
      .filter((block) => !block.startsWith("|"))
      .join("\n\n");
    expect(stream(noTable, 4, () => 60).tallest).toBeLessThanOrEqual(5);
  });

  it("says each word once when the width changes on the way", () => {
    const source = Array.from({ length: 120 }, (_, n) => `word${n}`).join(" ");
    let calls = 0;
    const { rows } = stream(source, 5, () => (calls++ < 200 ? 60 : 34));
    expect(rows.join(" ").split(/\s+/)).toEqual(source.split(" "));
  });

  it("keeps every row within the width", () => {
    for (const width of [40, 60, 100]) {
      for (const row of markdown.rows(longMarkdown, width)) {
        expect(widthOf(unpainted(row)), row).toBeLessThanOrEqual(width);
      }
    }
  });

  it("waits with what an open mark may still change", () => {
    const growing = new MarkdownStream(markdown, () => 20);
    growing.push("one two three **four five six seven eight nine ten eleven");
    expect(growing.take().done).toEqual([]);
    growing.push("** twelve thirteen fourteen fifteen");
    expect(growing.take().done.map(unpainted)).toEqual([
      "one two three four",
      "five six seven eight",
      "nine ten eleven",
      "twelve thirteen",
    ]);
  });

  it("goes on with an authoritative end, and says when it can't", () => {
    const growing = new MarkdownStream(markdown, () => 40);
    growing.push("First.\n\nSecond par");
    growing.take();
    expect(growing.endWith("First.\n\nSecond paragraph [1].")).toEqual(["", "Second paragraph [1]."]);
    const other = new MarkdownStream(markdown, () => 40);
    other.push("First.\n\nSecond par");
    other.take();
    expect(other.endWith("Another first.\n\nSecond.")).toBeUndefined();
  });
});
