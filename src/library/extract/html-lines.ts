import type { Piece } from "../chunk/piece.ts";

const KEY = 40;

/**
 * Finds the lines of the page that each passage came from, so that they can be opened there. Only letters and
 * digits are compared; a passage that can't be found keeps no lines.
 */
export function withLines(html: string, pieces: readonly Piece[]): Piece[] {
  const page = lettersOf(html);
  let from = 0;
  return pieces.map((piece) => {
    const letters = bare(piece.text);
    const start = page.letters.indexOf(letters.slice(0, KEY), from);
    if (letters === "" || start < 0) return piece;
    const end = page.letters.indexOf(letters.slice(-KEY), start);
    const last = end < 0 ? start : end + Math.min(KEY, letters.length) - 1;
    from = start + 1;
    return { ...piece, lines: [page.lines[start]!, page.lines[last]!] };
  });
}

/** The letters of a page outside of tags, scripts and entities, each with its line. */
function lettersOf(html: string): { letters: string; lines: number[] } {
  // Blanked out rather than cut, so that lines keep their numbers. What never closes reaches to the end, as in a
  // browser; looking for its end at each of many beginnings would take the square of the length.
  const text = html.replace(
    /<!--[\s\S]*?(?:-->|$)|<(script|style|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?=[a-z!/?])[^>]*(?:>|$)|&#?\w{1,31};/gi,
    (cut) => cut.replace(/[^\n]/g, " "),
  );
  let letters = "";
  const lines: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const found = bare(line);
    letters += found;
    for (let at = 0; at < found.length; at++) lines.push(index + 1);
  }
  return { letters, lines };
}

/** Accented letters may be entities in the page: they are left out on both sides. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]|[\u00c0-\u024f]/gu, "");
}
