import { Lexer, type Token } from "marked";
import { anchors } from "../text/anchor.ts";
import { packBlocks } from "./pack-blocks.ts";
import type { Block, Piece, SectionRange } from "./piece.ts";

/** A Markdown document cut into passages. `title` is its first top heading, if it has one. */
export interface ChunkedMarkdown {
  readonly title: string | undefined;
  readonly pieces: readonly Piece[];
  readonly sections: readonly SectionRange[];
}

interface Section {
  readonly heading: readonly string[];
  readonly anchor: string | undefined;
  readonly depth: number;
  readonly blocks: Block[];
}

const frontMatter = /^---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Cuts Markdown at its headings and no passage crosses one; line numbers count from the first line of
 * `text`, front matter included. Any text is valid Markdown: never throws on content. Only blocks are parsed:
 * what is inside of them is not needed, and its parser takes the square of a hostile text's length.
 */
export function chunkMarkdown(text: string): ChunkedMarkdown {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const front = frontMatter.exec(source)?.[0] ?? "";
  const sections = sectionsOf(new Lexer().blockTokens(source.slice(front.length)), 1 + countLines(front));
  const title = sections.find(({ heading }) => heading.length > 0)?.heading[0];
  const pieces: Piece[] = [];
  const starts: number[] = [];
  for (const { heading, anchor, blocks } of sections) {
    starts.push(pieces.length);
    for (const packed of packBlocks(blocks)) {
      pieces.push({ heading, ...packed, ...(anchor === undefined ? {} : { anchor }) });
    }
  }
  return { title, pieces, sections: rangesOf(sections, starts, pieces.length) };
}

/** A section reaches to the next heading of its own or a higher level. */
function rangesOf(sections: readonly Section[], starts: readonly number[], total: number): SectionRange[] {
  const ends = sections.map(() => total);
  const open: number[] = [];
  for (const [index, { depth }] of sections.entries()) {
    while (open.length > 0 && sections[open.at(-1)!]!.depth >= depth) ends[open.pop()!] = starts[index]!;
    open.push(index);
  }
  return sections.flatMap(({ anchor }, index) =>
    anchor === undefined ? [] : [{ anchor, from: starts[index]!, to: ends[index]! }],
  );
}

function sectionsOf(tokens: readonly Token[], firstLine: number): Section[] {
  const nextAnchor = anchors();
  const open: { depth: number; text: string }[] = [];
  const sections: Section[] = [{ heading: [], anchor: undefined, depth: 0, blocks: [] }];
  let line = firstLine;
  for (const token of tokens) {
    if (token.type === "heading") {
      const text = plainHeading(token.text as string);
      const depth = token.depth as number;
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      open.push({ depth, text });
      sections.push({ heading: open.map((one) => one.text), anchor: nextAnchor(text), depth, blocks: [] });
    } else if (token.type !== "space") {
      sections.at(-1)!.blocks.push({ text: token.raw, first: line });
    }
    line += countLines(token.raw);
  }
  return sections;
}

/** `The **KL** [divergence](x.md)` → `The KL divergence`; pictures say nothing. */
function plainHeading(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|`)(.+?)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}])([*_])(.+?)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/<[^>]+>/g, "")
    .trim();
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
