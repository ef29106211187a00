import { z } from "zod";
import { libraryErrors } from "../../messages/library-errors.ts";
import { chunkMarkdown } from "../chunk/markdown.ts";
import { type Extracted, Unreadable } from "./extracted.ts";
import { fenced } from "./fenced.ts";

const source = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(""))]);
const cellSchema = z.object({ cell_type: z.string(), source: source.optional(), input: source.optional() });
const cells = z.array(cellSchema);
const notebookSchema = z.union([
  z.object({ cells }),
  // Before version 4 of the format cells lay in worksheets, and code in `input`.
  z.object({ worksheets: z.array(z.object({ cells })) }).transform((book) => ({
    cells: book.worksheets.flatMap((sheet) => sheet.cells),
  })),
]);

/**
 * Reads a Jupyter notebook as one Markdown text, so that code stands under the headings above it. A passage
 * names the cell in which it begins, counted from 1. Outputs are left out.
 */
export function extractNotebook(json: string): Extracted {
  const lines: string[] = [];
  const firstLines: { line: number; cell: number }[] = [];
  for (const [index, cell] of cellsOf(json).entries()) {
    const text = (cell.source ?? cell.input ?? "").trim();
    if (text === "") continue;
    firstLines.push({ line: lines.length + 1, cell: index + 1 });
    lines.push(...(cell.cell_type === "code" ? fenced(text) : text).split("\n"), "");
  }
  const { title, pieces } = chunkMarkdown(lines.join("\n"));
  if (pieces.length === 0) throw new Unreadable(libraryErrors.file.noCells);
  const located = pieces.map(({ lines: [first] = [1, 1], anchor: _, ...piece }) => ({
    ...piece,
    cell: firstLines.findLast(({ line }) => line <= first)?.cell ?? 1,
  }));
  return { title, pieces: located, sections: [] };
}

function cellsOf(json: string): z.infer<typeof cells> {
  const parsed = notebookSchema.safeParse(parse(json));
  if (!parsed.success) throw new Unreadable(libraryErrors.file.notNotebook);
  return parsed.data.cells;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Unreadable(libraryErrors.file.badNotebook((error as Error).message));
  }
}
