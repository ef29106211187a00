import type { Token, Tokens } from "marked";
import { painted } from "../style.ts";
import { widthOf } from "../width.ts";
import { type Span, wrapSpans } from "../wrap.ts";
import type { Highlighter } from "./highlight.ts";
import { type InlineLook, inlineSpans } from "./inline.ts";
import type { MathToken } from "./math.ts";
import { tableRows } from "./table.ts";

export interface BlockLook extends InlineLook {
  readonly width: number;
  readonly highlight?: Highlighter | undefined;
  /** Units before this one are not needed any more: they are left empty. */
  readonly from?: number;
  /** How many lists and quotations this stands in. */
  readonly depth?: number;
}

/** Deeper or narrower lists and quotations are shown as they were written: nobody writes them by hand. */
const deepest = 10;
const narrowest = 8;

/**
 * A block as units of rows: the lines of code, the items of a list, else the whole block. While the block
 * still grows only its last unit changes.
 */
export type BlockUnits = string[][];

/** Blocks with an empty row between them; none where the list they stand in is tight. */
export function blocksRows(tokens: readonly Token[], look: BlockLook, tight = false): string[] {
  const blocks = tokens
    .filter(({ type }) => type !== "space" && type !== "def")
    .map((token) => blockUnits(token, look).flat());
  return blocks.flatMap((rows, index) => (index > 0 && !tight ? ["", ...rows] : rows));
}

/** One block of marked's lexer; rows of at most `look.width` columns. */
export function blockUnits(token: Token, look: BlockLook): BlockUnits {
  const { depth = 0 } = look;
  if (depth > deepest) return one(asWritten(token, look));
  switch (token.type) {
    case "heading":
      return one(wrapSpans(inlineSpans(token.tokens ?? [], look, look.style("heading")), look.width));
    case "paragraph":
    case "text":
      return one(wrapSpans(inlineSpans(token.tokens ?? [token], look), look.width));
    case "code":
      return codeUnits(token as Tokens.Code, look);
    case "list":
      return listUnits(token as Tokens.List, look);
    case "blockquote":
      if (look.width - 2 < narrowest) return one(asWritten(token, look));
      return one(
        blocksRows(token.tokens ?? [], { ...look, width: look.width - 2, from: 0, depth: depth + 1 }).map(
          (row) => `${painted("│", look.style("faint"))} ${row}`.trimEnd(),
        ),
      );
    case "table":
      return one(tableRows(token as Tokens.Table, look, look.width));
    case "hr":
      return one(["─".repeat(Math.min(look.width, 24))]);
    case "math":
      return one(mathRows(token as MathToken, look));
    case "space":
    case "def":
      return [];
    default:
      return one(asWritten(token, look));
  }
}

function asWritten({ raw }: Token, { width }: BlockLook): string[] {
  return wrapSpans([{ text: raw.trimEnd() }], width);
}

function one(rows: string[]): BlockUnits {
  return [rows];
}

const codeIndent = "  ";

/** Code keeps its lines; one that is too long goes on below. */
function codeUnits({ text, lang }: Tokens.Code, look: BlockLook): BlockUnits {
  const lines: readonly Span[][] =
    look.highlight?.(text, (lang ?? "").split(/\s/)[0]!) ?? text.split("\n").map((line) => [{ text: line }]);
  return lines.map((spans, index) =>
    index < (look.from ?? 0)
      ? []
      : wrapSpans(
          spans.map((span, at) => ({ ...span, text: laidOut(span.text, at === 0) })),
          look.width,
          { first: codeIndent, rest: codeIndent },
        ).map((row) => row.trimEnd()),
  );
}

/** Spaces that stand for something stay: those that indent a line or line up its columns. */
function laidOut(code: string, first: boolean): string {
  const hard = (spaces: string) => "\u00a0".repeat(spaces.length);
  const wide = code.replace(/\t/g, "    ").replace(/ {2,}/g, hard);
  return first ? wide.replace(/^ +/, hard) : wide;
}

/** Items stand close; only an item of several paragraphs has room inside. */
function listUnits(list: Tokens.List, look: BlockLook): BlockUnits {
  const start = typeof list.start === "number" ? list.start : 1;
  const markers = list.items.map((item, index) => {
    const sign = list.ordered ? `${start + index}.` : "•";
    return item.task ? `${sign} [${item.checked ? "x" : " "}]` : sign;
  });
  const indent = Math.max(...markers.map((marker) => widthOf(marker))) + 1;
  if (look.width - indent < narrowest) return one(asWritten(list, look));
  return list.items.map((item, index) => {
    if (index < (look.from ?? 0)) return [];
    const marker = markers[index]!;
    const rows = blocksRows(
      item.tokens.filter(({ type }) => type !== "checkbox"),
      { ...look, width: look.width - indent, from: 0, depth: (look.depth ?? 0) + 1 },
      !item.loose || item.tokens.length < 2 || !item.tokens.some(({ type }) => type === "paragraph"),
    );
    const blank = " ".repeat(indent);
    if (rows.length === 0) return [marker];
    return rows.map((row, at) =>
      at === 0 ? marker + " ".repeat(indent - widthOf(marker)) + row : row === "" ? "" : blank + row,
    );
  });
}

function mathRows({ latex }: MathToken, look: BlockLook): string[] {
  const lines = /\\begin\{/.test(latex) ? latex.split("\n") : [look.math(latex)];
  return lines.flatMap((line) => wrapSpans([{ text: line }], look.width, { first: "    ", rest: "    " }));
}
