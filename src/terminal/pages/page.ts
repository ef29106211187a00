import { openStyle, painted, type Role, type Style } from "../style.ts";
import { clipped, padded, widthOf } from "../width.ts";

/** How a page is drawn: for eyes in columns and bars, or plain as "Label: value" lines. */
export interface PageLook {
  readonly plain: boolean;
  readonly width: number;
  readonly style: Style;
}

/** Widest page; narrower than the narrowest, rows are cut. */
const widest = 100;
const narrowest = 40;

/** The look of what a command prints. Columns are for a terminal; a pipe and `--plain` get plain lines. */
export function pageLook(
  config: { plain: boolean; color: "auto" | "always" | "never" },
  stdout: { isTTY?: boolean; columns?: number },
): PageLook {
  const onTerminal = stdout.isTTY === true;
  return {
    plain: config.plain || !onTerminal,
    width: Math.max(narrowest, Math.min((stdout.columns ?? 80) - 1, widest)),
    style: openStyle(config.color === "always" || (config.color === "auto" && onTerminal && !config.plain)),
  };
}

/** One column: its cells are cut or padded to `width`; `role` of a cell is emphasis only. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align?: "left" | "right";
  readonly role?: Role | undefined;
}

/** A row of columns, two spaces apart. */
export function columns(cells: readonly Cell[], style: Style): string {
  return cells
    .map(({ text, width, align = "left", role }) => {
      const cell = padded(clipped(text, width), width, align);
      // The spaces stay outside the sequence: those at the end of the row can go.
      return role === undefined ? cell : cell.replace(/\S(?:.*\S)?/su, (seen) => painted(seen, style(role)));
    })
    .join("  ")
    .trimEnd();
}

export function widestOf(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(1, ...texts.map((text) => widthOf(text))));
}

export function pageText(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join("");
}
