import type { Place } from "../live-region.ts";
import { painted } from "../style.ts";
import { graphemes, widthOf, widthOfGrapheme } from "../width.ts";
import type { Draft } from "./text-edits.ts";

/** What is typed, as rows of the screen with the cursor's place. */
export interface InputRows {
  readonly rows: readonly string[];
  readonly cursor: Place;
}

/**
 * Lays what is typed out after its prompt; broken at the screen's edge, not at words, so that a key never
 * moves what stands before it. At most `height` rows around the cursor are shown.
 */
export function inputRows(
  draft: Draft,
  look: { prompt: string; promptOn: string; width: number; height: number },
): InputRows {
  const indent = widthOf(look.prompt);
  const rows: string[] = [""];
  let column = indent;
  let cursor: Place = { row: 0, column };
  let index = 0;
  const wrap = () => {
    rows.push("");
    column = indent;
  };
  for (const grapheme of graphemes(draft.text)) {
    const breaks = grapheme === "\n";
    const shown = breaks ? "" : grapheme === "\t" ? "    " : grapheme;
    const width = breaks ? 0 : widthOfShown(shown);
    if (column + width > look.width) wrap();
    if (index === draft.cursor) cursor = { row: rows.length - 1, column };
    rows[rows.length - 1] += shown;
    column += width;
    index += grapheme.length;
    if (breaks) wrap();
  }
  if (index === draft.cursor) {
    if (column >= look.width) wrap();
    cursor = { row: rows.length - 1, column };
  }
  const blank = " ".repeat(indent);
  const all = rows.map((row, at) => (at === 0 ? painted(look.prompt, look.promptOn) : blank) + row);
  const from = Math.max(0, Math.min(cursor.row - look.height + 1, all.length - look.height));
  return {
    rows: all.slice(from, from + look.height),
    cursor: { row: cursor.row - from, column: cursor.column },
  };
}

function widthOfShown(shown: string): number {
  return shown.length > 1 && shown.trim() === "" ? shown.length : widthOfGrapheme(shown);
}
