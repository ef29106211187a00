/** How many columns a grapheme takes. */
type Measure = (grapheme: string) => number;

/** Good enough for the first screen; `loadWidths` brings the exact one. Classes of characters cost a start too much. */
let measure: Measure = (grapheme) => {
  const wide =
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}|\ufe0f/u;
  if (wide.test(grapheme)) return 2;
  return /^[\p{Mark}\p{Format}\p{Control}]+$/u.test(grapheme) ? 0 : 1;
};
let known = new Map<string, number>();
let segmenter: Intl.Segmenter | undefined;

/** Text of which each unit is a character of one column: Latin, Greek, Cyrillic, arrows, operators, lines. */
const simple =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2080-\u209c\u2190-\u22ff\u2500-\u259f\u2713\u2717\u276f]*$/;

/** Loads the exact widths. Called after the first prompt: the tables cost a start too much. */
export async function loadWidths(): Promise<void> {
  const { default: stringWidth } = await import("string-width");
  measure = (grapheme) => stringWidth(grapheme);
  known = new Map();
}

/** The columns that printable text takes (CJK and emoji two, marks none). Without escapes or line breaks. */
export function widthOf(text: string): number {
  if (simple.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += widthOfGrapheme(grapheme);
  return width;
}

export function widthOfGrapheme(grapheme: string): number {
  if (grapheme.length === 1 && grapheme >= " " && grapheme <= "~") return 1;
  let width = known.get(grapheme);
  if (width === undefined) {
    width = measure(grapheme);
    known.set(grapheme, width);
  }
  return width;
}

/** What a reader sees as single characters. */
export function graphemes(text: string): string[] {
  if (simple.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text cut to `width` columns, with an ellipsis when something is left out. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += widthOfGrapheme(grapheme);
    if (used > width - 1) break;
    kept += grapheme;
  }
  return width < 1 ? "" : `${kept.trimEnd()}…`;
}

/** Padded with spaces to `width` columns. */
export function padded(text: string, width: number, align: "left" | "right" | "center" = "left"): string {
  const free = Math.max(0, width - widthOf(text));
  const before = align === "left" ? 0 : align === "right" ? free : Math.floor(free / 2);
  return " ".repeat(before) + text + " ".repeat(free - before);
}
