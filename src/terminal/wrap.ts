import { printable } from "../domain/printable.ts";
import { painted } from "./style.ts";
import { graphemes, widthOf, widthOfGrapheme } from "./width.ts";

/** A piece of a line: text and the SGR parameters that are on for it. A line break in it breaks the line. */
export interface Span {
  readonly text: string;
  readonly on?: string;
}

/** What stands before the first row and before the others: plain text of known width. */
export interface Margin {
  readonly first: string;
  readonly rest: string;
}

interface Word {
  readonly spans: Span[];
  width: number;
}

/** Closing marks that must not begin a row. */
const clings = /^[、。，．：；！？」』）】〉》”’…ー々,.;:!?)\]}]/u;

/**
 * Rows of at most `width` columns, broken at spaces and between wide characters; a word that is longer
 * than a row is broken behind a separator of paths, else where it must. Margins count towards the width. Nothing in a span's text acts on the
 * terminal, however it came there: Markdown's parser turns `&#27;` into an escape character.
 */
export function wrapSpans(spans: readonly Span[], width: number, margin: Margin = noMargin): string[] {
  const rows = new Rows(width, margin);
  let word: Word = { spans: [], width: 0 };
  const flush = () => {
    rows.word(word);
    word = { spans: [], width: 0 };
  };
  for (const { text, on } of spans) {
    for (const piece of printable(text).match(/\n|[^\S\n\u00a0]+|(?:[^\s]|\u00a0)+/g) ?? []) {
      if (piece === "\n") {
        flush();
        rows.end();
      } else if (/^[^\S\u00a0]/.test(piece)) {
        flush();
        rows.space(on);
      } else {
        for (const part of breakable(piece)) {
          if (part.breakBefore) flush();
          word.spans.push(on === undefined ? { text: part.text } : { text: part.text, on });
          word.width += part.width;
        }
      }
    }
  }
  flush();
  return rows.finished();
}

const noMargin: Margin = { first: "", rest: "" };

/** A run without spaces, cut before each wide character that may begin a row. */
function* breakable(run: string): Generator<{ text: string; width: number; breakBefore: boolean }> {
  const width = widthOf(run);
  if (width === run.length) {
    yield { text: run, width, breakBefore: false };
    return;
  }
  let afterWide = false;
  for (const text of graphemes(run)) {
    const columns = widthOfGrapheme(text);
    const isWide = columns === 2;
    yield { text, width: columns, breakBefore: (isWide || afterWide) && !clings.test(text) };
    afterWide = isWide;
  }
}

/** Behind these a word that is longer than a row is broken, the first where that is enough. */
const separators: readonly RegExp[] = [/(?<=[/\\])(?![/\\])/, /(?<=[-_.=&?])(?![-_.=&?])/];

class Rows {
  private readonly done: string[] = [];
  private row: Span[] = [];
  private used = 0;
  private pendingSpace: Span | undefined;
  private readonly width: number;
  private readonly margin: Margin;

  constructor(width: number, margin: Margin) {
    this.width = width;
    this.margin = margin;
  }

  space(on: string | undefined): void {
    if (this.used > 0) this.pendingSpace = on === undefined ? { text: " " } : { text: " ", on };
  }

  word({ spans, width }: Word): void {
    if (spans.length === 0) return;
    const room = this.room();
    const gap = this.pendingSpace ? 1 : 0;
    if (this.used > 0 && this.used + gap + width > room) this.end();
    else if (this.pendingSpace) this.put(this.pendingSpace, 1);
    this.pendingSpace = undefined;
    if (width <= this.room()) for (const span of spans) this.put(span, widthOf(span.text));
    else for (const span of spans) this.long(span);
  }

  end(): void {
    this.done.push(this.prefix() + joined(this.row));
    this.row = [];
    this.used = 0;
    this.pendingSpace = undefined;
  }

  finished(): string[] {
    if (this.row.length > 0 || this.done.length === 0) this.end();
    return this.done;
  }

  /** A path goes on below behind one of its separators, a name behind a sign in it; the rest where the row ends. */
  private long({ text, on }: Span, [separator, ...others] = separators): void {
    if (!separator) {
      this.force(on === undefined ? { text } : { text, on });
      return;
    }
    for (const part of text.split(separator)) {
      const span = on === undefined ? { text: part } : { text: part, on };
      const width = widthOf(part);
      if (this.used > 0 && this.used + width > this.room()) this.end();
      if (width <= this.room()) this.put(span, width);
      else this.long(span, others);
    }
  }

  private force({ text, on }: Span): void {
    for (const grapheme of graphemes(text)) {
      const columns = widthOfGrapheme(grapheme);
      if (this.used > 0 && this.used + columns > this.room()) this.end();
      this.put(on === undefined ? { text: grapheme } : { text: grapheme, on }, columns);
    }
  }

  private put(span: Span, width: number): void {
    this.row.push(span);
    this.used += width;
  }

  private prefix(): string {
    return this.done.length === 0 ? this.margin.first : this.margin.rest;
  }

  private room(): number {
    return Math.max(8, this.width - widthOf(this.prefix()));
  }
}

/** Neighbours of one look share a sequence: fewer bytes, and rows that compare well. */
function joined(spans: readonly Span[]): string {
  let row = "";
  let text = "";
  let on = "";
  for (const span of spans) {
    const next = span.on ?? "";
    if (next !== on) {
      row += painted(text, on);
      text = "";
      on = next;
    }
    text += span.text;
  }
  // A hard space has done its work; what is copied should be an ordinary one.
  return (row + painted(text, on)).replace(/\u00a0/g, " ");
}
