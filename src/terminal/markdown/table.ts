import type { Tokens } from "marked";
import { unpainted } from "../style.ts";
import { widthOf } from "../width.ts";
import { wrapSpans } from "../wrap.ts";
import { type InlineLook, inlineSpans } from "./inline.ts";

const gap = "  ";
/** A column narrower than this is no longer read with pleasure. */
const narrowest = 8;

/** A table in aligned columns; where it can't fit, a record for each row. */
export function tableRows(table: Tokens.Table, look: InlineLook, width: number): string[] {
  const body = [table.header, ...table.rows];
  const columns = table.header.map((_, index) => ({
    natural: Math.max(...body.map((row) => widestLine(row[index], look))),
    align: table.align[index] ?? "left",
  }));
  const room = width - gap.length * (columns.length - 1);
  const widths = fitted(
    columns.map(({ natural }) => natural),
    room,
  );
  if (!widths) return records(table, look, width);
  const line = (cells: readonly Tokens.TableCell[], role: "strong" | undefined) => {
    const wrapped = columns.map((_, index) =>
      cellRows(cells[index], look, widths[index]!, role === undefined ? "" : look.style(role)),
    );
    const height = Math.max(...wrapped.map((rows) => rows.length));
    return Array.from({ length: height }, (_, row) =>
      columns
        .map(({ align }, index) => paddedRow(wrapped[index]![row] ?? "", widths[index]!, align))
        .join(gap)
        .trimEnd(),
    );
  };
  return [
    ...line(table.header, "strong"),
    widths.map((columnWidth) => "─".repeat(columnWidth)).join(gap),
    ...table.rows.flatMap((row) => line(row, undefined)),
  ];
}

/** Widths that fit: the widest columns give first. Undefined when one would become too narrow. */
function fitted(natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural];
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= narrowest) return undefined;
    widths[widest]!--;
  }
  return widths;
}

function records(table: Tokens.Table, look: InlineLook, width: number): string[] {
  return table.rows.flatMap((row, at) => [
    ...(at > 0 ? [""] : []),
    ...row.flatMap((cell, index) => {
      const label = inlineSpans(table.header[index]?.tokens ?? [], look, look.style("strong"));
      return wrapSpans([...label, { text: ": " }, ...inlineSpans(cell.tokens, look)], width, {
        first: "",
        rest: "  ",
      });
    }),
  ]);
}

function cellRows(cell: Tokens.TableCell | undefined, look: InlineLook, width: number, on: string): string[] {
  return wrapSpans(inlineSpans(cell?.tokens ?? [], look, on), width);
}

function widestLine(cell: Tokens.TableCell | undefined, look: InlineLook): number {
  return Math.max(
    1,
    widthOf(
      inlineSpans(cell?.tokens ?? [], look)
        .map(({ text }) => text)
        .join(""),
    ),
  );
}

function paddedRow(row: string, width: number, align: "left" | "right" | "center"): string {
  const free = Math.max(0, width - widthOf(unpainted(row)));
  const before = align === "left" ? 0 : align === "right" ? free : Math.floor(free / 2);
  return " ".repeat(before) + row + " ".repeat(free - before);
}
