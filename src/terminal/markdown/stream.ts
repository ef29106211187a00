import type { Token } from "marked";
import { unpainted } from "../style.ts";
import { type Span, wrapSpans } from "../wrap.ts";
import type { Markdown } from "./load.ts";
import { settledLength } from "./settled.ts";

/** What a growing text shows: rows that stay, and the rows of the block that still grows. */
export interface StreamRows {
  readonly done: string[];
  readonly live: string[];
}

/**
 * A Markdown text that arrives in pieces. A block is done once the lexer has moved past it; of lists, code
 * and paragraphs the finished items, lines and rows are done before. What is done is never given out again.
 */
export class MarkdownStream {
  private readonly markdown: Markdown;
  private readonly width: () => number;
  /** Source of the finished blocks, and of what follows them. */
  private finished = "";
  private tail = "";
  /** Units of the growing block (lines of code, items) that were given out as done: their width may change. */
  private given = 0;
  /** Characters of the growing paragraph that were given out as done, spaces not counted. */
  private givenText = 0;
  private first = true;
  private changed = false;
  private live: string[] = [];
  private drawnAt = 0;

  constructor(markdown: Markdown, width: () => number) {
    this.markdown = markdown;
    this.width = width;
  }

  push(text: string): void {
    this.tail += text;
    this.changed = true;
  }

  /** Everything that arrived so far. */
  get source(): string {
    return this.finished + this.tail;
  }

  /** Rows that have become final since the last call, and those of the block that still grows. */
  take(): StreamRows {
    if (!this.changed && this.drawnAt === this.width()) return { done: [], live: this.live };
    this.changed = false;
    this.drawnAt = this.width();
    const tokens = this.markdown.lex(this.tail);
    const growing = growingIndex(tokens);
    const done: string[] = [];
    for (const token of tokens.slice(0, growing)) this.finish(token, done);
    const last = tokens[growing];
    this.live = last ? this.grow(last, done) : [];
    return { done, live: this.live };
  }

  /** The rows that are left when nothing more comes. */
  end(): string[] {
    this.changed = false;
    this.live = [];
    const done: string[] = [];
    for (const token of this.markdown.lex(this.tail)) this.finish(token, done);
    return done;
  }

  /**
   * Ends with `text`, which is authoritative over what arrived. Undefined when rows that contradict it are
   * out already: then it has to be shown as a whole.
   */
  endWith(text: string): string[] | undefined {
    const known = this.given + this.givenText > 0 ? this.source.trimEnd() : this.finished.trimEnd();
    if (!text.startsWith(known)) return undefined;
    this.tail = text.slice(Math.min(this.finished.length, text.length));
    return this.end();
  }

  private finish(token: Token, done: string[]): void {
    this.finished += token.raw;
    this.tail = this.tail.slice(token.raw.length);
    const rows = this.rest(token);
    this.give(rows, done);
    if (rows.length > 0 || this.begun) this.first = false;
    this.given = 0;
    this.givenText = 0;
  }

  private grow(token: Token, done: string[]): string[] {
    const rest = token.type === "paragraph" ? this.growParagraph(token, done) : this.growUnits(token, done);
    return !this.begun && !this.first && rest.length > 0 ? ["", ...rest] : rest;
  }

  /** All units but the last. */
  private growUnits(token: Token, done: string[]): string[] {
    const units = this.markdown.block(token, this.width(), this.given);
    this.give(units.slice(this.given, -1).flat(), done);
    this.given = Math.max(this.given, units.length - 1);
    return units.slice(this.given).flat();
  }

  /** All rows but the last of what no later text can change: words only ever join the last row. */
  private growParagraph(token: Token, done: string[]): string[] {
    const rest = this.rest(token);
    if (rest.length < 2) return rest;
    const settled = this.markdown.lex(token.raw.slice(0, settledLength(token.raw)))[0];
    const rows = settled?.type === "paragraph" ? this.rest(settled).slice(0, -1) : [];
    this.give(rows, done);
    this.givenText += rows.reduce((sum, row) => sum + lettersOf(unpainted(row)), 0);
    return rest.slice(rows.length);
  }

  /** The rows of a block that were not given out yet, at the present width. */
  private rest(token: Token): string[] {
    if (this.givenText > 0) {
      const spans = withoutLetters(this.markdown.spans(token), this.givenText);
      return spans.some(({ text }) => text.trim() !== "") ? wrapSpans(spans, this.width()) : [];
    }
    return this.markdown.block(token, this.width(), this.given).slice(this.given).flat();
  }

  /** Whether some of the growing block is out. */
  private get begun(): boolean {
    return this.given + this.givenText > 0;
  }

  /** An empty row stands before each block but the first. */
  private give(rows: readonly string[], done: string[]): void {
    if (rows.length === 0) return;
    if (!this.begun && !this.first) done.push("");
    done.push(...rows);
  }
}

function lettersOf(text: string): number {
  return text.replace(/\s/g, "").length;
}

/** The spans without their first `count` letters, and without what space follows those. */
function withoutLetters(spans: readonly Span[], count: number): Span[] {
  let left = count;
  return spans.flatMap((span) => {
    if (left === 0) return [span];
    let at = 0;
    while (at < span.text.length && left > 0) if (!/\s/.test(span.text[at++]!)) left--;
    return at < span.text.length ? [{ ...span, text: span.text.slice(at) }] : [];
  });
}

/** A blank line ends these for good; a list may go on after one. */
const endedByBlank = new Set(["paragraph", "heading", "hr", "table", "math", "html", "blockquote"]);

/** The index of the block that may still grow; the number of tokens when none can. */
function growingIndex(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex(({ type }) => type !== "space");
  const token = tokens[last];
  if (!token) return tokens.length;
  const blankFollows = tokens[last + 1]?.type === "space" || token.raw.endsWith("\n\n");
  if (blankFollows && endedByBlank.has(token.type)) return tokens.length;
  if (token.type === "heading" && token.raw.endsWith("\n") && token.raw.startsWith("#")) return tokens.length;
  if (token.type === "code" && /\n(?:```+|~~~+)[ \t]*\n+$/.test(token.raw)) return tokens.length;
  return last;
}
