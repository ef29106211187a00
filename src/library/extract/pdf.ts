import { getDocumentProxy } from "unpdf";
import { libraryErrors } from "../../messages/library-errors.ts";
import { packBlocks } from "../chunk/pack-blocks.ts";
import type { Piece } from "../chunk/piece.ts";
import { type Extracted, Unreadable } from "./extracted.ts";
import { dropRepeated, type PdfLine, paragraphs } from "./pdf-lines.ts";

/** Reads a PDF page by page. Headings are told by their size; a passage never crosses one, nor a page. */
export async function extractPdf(bytes: Buffer): Promise<Extracted> {
  const pages = dropRepeated(await readPages(bytes));
  const body = bodySize(pages);
  const levels = headingSizes(pages, body);
  const pieces: Piece[] = [];
  const open: { level: number; text: string }[] = [];
  for (const [index, lines] of pages.entries()) {
    let run: PdfLine[] = [];
    const close = () => {
      const heading = open.map(({ text }) => text);
      const blocks = paragraphs(run).map((text) => ({ text: `${text}\n\n`, first: 1 }));
      for (const { text } of packBlocks(blocks)) pieces.push({ heading, text, page: index + 1 });
      run = [];
    };
    for (const [at, line] of lines.entries()) {
      const level = levels.indexOf(rounded(line.size));
      if (level < 0 || !isTitle(line.text)) {
        run.push(line);
        continue;
      }
      close();
      const wraps =
        at > 0 && open.at(-1)?.level === level && rounded(lines[at - 1]!.size) === rounded(line.size);
      if (wraps && pieces.at(-1)?.heading.at(-1) !== open.at(-1)?.text) open.at(-1)!.text += ` ${line.text}`;
      else {
        while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
        open.push({ level, text: line.text });
      }
    }
    close();
  }
  if (pieces.length === 0) throw new Unreadable(nothing(pages.length));
  return { title: undefined, pieces, sections: [] };
}

function nothing(pages: number): string {
  return pages === 0 ? libraryErrors.file.noPages : libraryErrors.file.scanned(pages);
}

async function readPages(bytes: Buffer): Promise<PdfLine[][]> {
  // pdf.js takes its memory over: it must not be a view into a pool of Node's.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(explain);
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items));
    page.cleanup();
  }
  await document.cleanup();
  return pages;
}

function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") throw new Unreadable(libraryErrors.file.encrypted);
  throw new Unreadable(libraryErrors.file.badPdf(error instanceof Error ? error.message : String(error)));
}

interface Item {
  readonly str?: string;
  readonly height?: number;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
}

function linesOf(items: readonly object[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let text = "";
  let size = 0;
  let top = 0;
  const end = () => {
    const clean = text.replace(/\s+/g, " ").trim();
    if (clean !== "") lines.push({ text: clean, size, top });
    text = "";
    size = 0;
  };
  for (const item of items as readonly Item[]) {
    if (item.str === undefined) continue;
    const y = item.transform?.[5] ?? top;
    if (text !== "" && size > 0 && Math.abs(y - top) > size) end();
    if (item.str.trim() !== "") {
      size = Math.max(size, item.height ?? 0);
      top = y;
    }
    text += item.str;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The size that most characters have. */
function bodySize(pages: readonly (readonly PdfLine[])[]): number {
  const chars = new Map<number, number>();
  for (const { text, size } of pages.flat())
    chars.set(rounded(size), (chars.get(rounded(size)) ?? 0) + text.length);
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Sizes clearly larger than the body's, largest first: at most three levels. */
function headingSizes(pages: readonly (readonly PdfLine[])[], body: number): number[] {
  const sizes = new Set(pages.flat().map(({ size }) => rounded(size)));
  return [...sizes]
    .filter((size) => size >= body * 1.15)
    .sort((a, b) => b - a)
    .slice(0, 3);
}

function isTitle(text: string): boolean {
  return text.length <= 120 && /\p{L}{2}/u.test(text);
}
