import { libraryErrors } from "../../messages/library-errors.ts";
import { chunkMarkdown } from "../chunk/markdown.ts";
import { chunkPlain } from "../chunk/plain.ts";
import { plainTitle } from "../chunk/plain-title.ts";
import { decodeText } from "./decode-text.ts";
import { type Extracted, Unreadable } from "./extracted.ts";
import type { Kind } from "./kinds.ts";

/** More is no document one studies, and would swell the index. */
const MOST_PASSAGES = 100_000;

/**
 * The passages of a file's bytes. The heavy readers are loaded when first needed.
 *
 * @throws Unreadable with what is the matter; anything else is a bug of a reader, and fails its file only.
 */
export async function extract(kind: Kind, bytes: Buffer): Promise<Extracted> {
  if (bytes.length === 0) throw new Unreadable(libraryErrors.file.empty);
  const extracted = await readers[kind](bytes);
  const pieces = extracted.pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (pieces.length === 0) throw new Unreadable(libraryErrors.file.noText);
  if (pieces.length > MOST_PASSAGES) throw new Unreadable(libraryErrors.file.long(pieces.length));
  // Section ranges count all pieces: they stay true only when none was dropped.
  return pieces.length === extracted.pieces.length ? extracted : { ...extracted, pieces, sections: [] };
}

const readers: Readonly<Record<Kind, (bytes: Buffer) => Extracted | Promise<Extracted>>> = {
  markdown: (bytes) => chunkMarkdown(decodeText(bytes)),
  text: (bytes) => {
    const text = decodeText(bytes);
    return { title: plainTitle(text), pieces: chunkPlain(text), sections: [] };
  },
  notebook: async (bytes) => (await import("./notebook.ts")).extractNotebook(decodeText(bytes)),
  html: async (bytes) => (await import("./html.ts")).extractHtml(decodeText(bytes)),
  docx: async (bytes) => (await import("./docx.ts")).extractDocx(bytes),
  pdf: async (bytes) => (await import("./pdf.ts")).extractPdf(bytes),
};
