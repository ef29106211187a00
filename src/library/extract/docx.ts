import mammoth from "mammoth";
import yauzl from "yauzl";
import { libraryErrors } from "../../messages/library-errors.ts";
import type { Piece } from "../chunk/piece.ts";
import { type Extracted, Unreadable } from "./extracted.ts";
import { fromHtml } from "./html.ts";
import { withLines } from "./html-lines.ts";
import { checkShape } from "./html-shape.ts";

/** What a document of words may unpack to; pictures in it are not unpacked. */
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/** Reads a Word document; its headings are its heading styles. */
export async function extractDocx(bytes: Buffer): Promise<Extracted> {
  await checkArchive(bytes);
  const options = { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) };
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, options).catch((error: unknown) => {
    throw new Unreadable(libraryErrors.file.badDocx(error instanceof Error ? error.message : String(error)));
  });
  checkShape(value);
  const extracted = fromHtml(value);
  if (extracted.pieces.length === 0) throw new Unreadable(libraryErrors.file.noText);
  return { ...extracted, pieces: withParagraphs(value, extracted.pieces) };
}

/** Each paragraph with text on a line of its own: the line that a passage begins on is the number of its paragraph. */
function withParagraphs(html: string, pieces: readonly Piece[]): Piece[] {
  const blocks = html
    .split(/(?=<(?:p|h[1-6]|li)[\s>])/)
    .filter((block) => /[\p{L}\p{N}]/u.test(block.replace(/<[^>]*>/g, "")));
  const page = blocks.map((block) => block.replace(/\n/g, " ")).join("\n");
  return withLines(page, pieces).map(({ lines, ...piece }) =>
    lines ? { ...piece, paragraph: lines[0] } : piece,
  );
}

/** Adds up the sizes in the archive's directory before anything is unpacked. */
function checkArchive(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error || !archive) {
        const encrypted = bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
        reject(new Unreadable(encrypted ? libraryErrors.file.oldDocx : libraryErrors.file.notDocx));
        return;
      }
      let unpacked = 0;
      let entries = 0;
      archive.on("entry", ({ uncompressedSize }: { uncompressedSize: number }) => {
        unpacked += uncompressedSize;
        entries += 1;
        if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
          archive.close();
          reject(new Unreadable(libraryErrors.file.unpacked(MOST_UNPACKED / 1024 / 1024)));
        } else archive.readEntry();
      });
      archive.on("error", () => reject(new Unreadable(libraryErrors.file.damagedDocx)));
      archive.on("end", () => resolve());
      archive.readEntry();
    });
  });
}
