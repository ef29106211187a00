import { packBlocks } from "./pack-blocks.ts";
import type { Block, Piece } from "./piece.ts";

/** Cuts text without headings at its paragraphs; line numbers count from 1. Never throws. */
export function chunkPlain(text: string): Piece[] {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?|\f/g, "\n");
  const blocks: Block[] = [];
  let first = 1;
  for (const part of source.split(/(\n[ \t]*(?:\n[ \t]*)+)/)) {
    if (part.trim() !== "") blocks.push({ text: part, first });
    first += part.split("\n").length - 1;
  }
  return packBlocks(blocks).map((packed) => ({ heading: [], ...packed }));
}
