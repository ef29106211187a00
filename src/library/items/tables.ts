import { lexer, type Tokens } from "marked";
import { plainText } from "./inline.ts";

/** A table in plain words. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the names of its rows are code. */
  readonly code: boolean;
}

const row = /^[ \t]*\|?(?:[^|\n]*[^|\n\s][^|\n]*\|)+[^|\n]*$/;
const divider = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-*:?[ \t]*)*\|?[ \t]*$/;

/** The tables of a text in Markdown, and rows of cells that lack only the line under their header. */
export function tablesIn(text: string): Table[] {
  return lexer(withDividers(text))
    .filter((token) => token.type === "table")
    .map((token) => {
      const { header, rows } = token as Tokens.Table;
      return {
        header: header.map((cell) => plainText(cell.text)),
        rows: rows.map((cells) => cells.map((cell) => plainText(cell.text))),
        code: rows.every(([first]) => /^`.*`$/.test(first?.text.trim() ?? "")),
      };
    });
}

/** "----+----" and dividers of another width become the one that Markdown knows; three rows of one width get theirs. */
function withDividers(text: string): string {
  const lines = text.split("\n");
  const made: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && (isRow(lines[end]!) || (end > at && isDivider(lines[end]!)))) end++;
    const block = lines.slice(at, end);
    const cells = block.filter((line) => !isDivider(line));
    if (cells.length >= 3 && new Set(cells.map(widthOf)).size === 1) {
      const [head = "", ...rest] = cells.map((line) => line.trim());
      made.push("", head, Array(widthOf(head)).fill("---").join(" | ").replace(/^/, "| "), ...rest, "");
    } else made.push(...block);
    if (end === at) made.push(lines[end++]!);
    at = end;
  }
  return made.join("\n");
}

const isDivider = (line: string): boolean => divider.test(line) && /[|+]/.test(line);
const isRow = (line: string): boolean => row.test(line) && !isDivider(line) && !/`[^`]*\|[^`]*`/.test(line);

/** How many cells a row has. */
function widthOf(line: string): number {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|").length;
}
