/** A line of a page: its text, the height of its letters and its place from the bottom, in points. */
export interface PdfLine {
  readonly text: string;
  readonly size: number;
  readonly top: number;
}

const EDGE = 2;

/** Takes running heads, feet and page numbers off: edge lines that come again on most pages. */
export function dropRepeated(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.5);
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter(
      (line) => !edge.has(line) || ((seen.get(keyOf(line)) ?? 0) < often && !isNumber(line.text)),
    );
  });
}

function edges(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

/** Page numbers differ from page to page; the rest of a running head does not. */
function keyOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, "#");
}

function isNumber(text: string): boolean {
  return /^[–—-]?\s*\d{1,4}\s*[–—-]?$/.test(text);
}

/** Joins lines to paragraphs: a wider gap or a bullet begins a new one; words cut at a line's end are mended. */
export function paragraphs(lines: readonly PdfLine[]): string[] {
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = joined.at(-1);
    const gap = before ? before.top - line.top : 0;
    const apart = !before || gap > 1.9 * Math.max(1, before.size) || gap < -1;
    if (last === undefined || apart || /^(?:[•▪◦‣–*-]|\(?\d{1,2}[.)])\s/.test(line.text))
      joined.push(line.text);
    else if (/\p{Ll}[-\u00ad]$/u.test(last) && /^\p{Ll}/u.test(line.text)) {
      joined[joined.length - 1] = last.slice(0, -1) + line.text;
    } else joined[joined.length - 1] = `${last} ${line.text}`;
  }
  return joined;
}
