import type { Token } from "marked";
import type { Markdown } from "./load.ts";

/** What a growing text shows: rows that stay, and the rows of the block that still grows. */
export interface StreamRows {
  readonly done: string[];
  readonly live: string[];
}

/**
 * A Markdown text that arrives in pieces. A block is done once the lexer has moved past it; of lists and
 * code the finished items and lines are done before. What is done is never given out again.
 */
export class MarkdownStream {
  private readonly markdown: Markdown;
  private readonly width: () => number;
  /** Source of the finished blocks, and of what follows them. */
  private finished = "";
  private tail = "";
  /** Units of the growing block (lines of code, items) that were given out as done: their width may change. */
  private given = 0;
  private first = true;
  private changed = false;
  private live: string[] = [];

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
    if (!this.changed) return { done: [], live: this.live };
    this.changed = false;
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
    const known = this.given > 0 ? this.source.trimEnd() : this.finished.trimEnd();
    if (!text.startsWith(known)) return undefined;
    this.tail = text.slice(Math.min(this.finished.length, text.length));
    return this.end();
  }

  private finish(token: Token, done: string[]): void {
    this.finished += token.raw;
    this.tail = this.tail.slice(token.raw.length);
    const units = this.markdown.block(token, this.width());
    if (units.length === 0) return;
    this.give(units.slice(this.given).flat(), done);
    this.given = 0;
    this.first = false;
  }

  private grow(token: Token, done: string[]): string[] {
    const units = this.markdown.block(token, this.width());
    if (units.length - 1 > this.given) {
      this.give(units.slice(this.given, -1).flat(), done);
      this.given = units.length - 1;
    }
    const rest = units.slice(this.given).flat();
    return this.given === 0 && !this.first && rest.length > 0 ? ["", ...rest] : rest;
  }

  /** An empty row stands before each block but the first. */
  private give(rows: readonly string[], done: string[]): void {
    if (this.given === 0 && !this.first && rows.length > 0) done.push("");
    done.push(...rows);
  }
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
