import { printable } from "../domain/printable.ts";
import { messages } from "../messages/terminal.ts";
import { bottomRows } from "./bottom-rows.ts";
import type { LineEditor } from "./edit/line-editor.ts";
import { Frames } from "./frames.ts";
import { LiveRegion, type Place } from "./live-region.ts";
import type { Markdown } from "./markdown/load.ts";
import { quickRows } from "./markdown/quick.ts";
import { MarkdownStream } from "./markdown/stream.ts";
import { Status } from "./status.ts";
import { painted, type Style } from "./style.ts";
import { wrapSpans } from "./wrap.ts";

/** Where the screen writes, and how large it is now. */
export interface Terminal {
  write(text: string): void;
  size(): { columns: number; rows: number };
  /** False where lines keep their rows when the width changes; true when left out. */
  readonly reflows?: boolean;
  now(): number;
}

/** The widest text: longer lines are hard to read. Tables and code may not be wider either. */
const widestText = 100;

/**
 * The chat's screen: lines that stay, and below them the growing text, the status line and what is typed.
 */
export class ChatScreen {
  readonly style: Style;
  readonly status = new Status();
  private readonly terminal: Terminal;
  private readonly region: LiveRegion;
  private readonly frames: Frames;
  private editor: LineEditor | undefined;
  private markdown: Markdown | undefined;
  private stream: MarkdownStream | undefined;
  /** What was said while a text grew: it follows the text. */
  private held: (readonly string[])[] = [];
  private working = false;
  /** Another program has the screen: nothing may be written to it. */
  private away = false;
  private ticking: NodeJS.Timeout | undefined;
  private note: string | undefined;
  private lastLine = "";

  constructor(terminal: Terminal, style: Style) {
    this.terminal = terminal;
    this.style = style;
    this.region = new LiveRegion((text) => terminal.write(text));
    this.frames = new Frames(() => this.draw());
  }

  /** Shows a line editor at the bottom from here on. */
  edit(editor: LineEditor): void {
    this.editor = editor;
    this.frames.now();
  }

  /** Texts are Markdown from here on. */
  use(markdown: Markdown): void {
    this.markdown = markdown;
  }

  get width(): number {
    return Math.max(20, Math.min(this.terminal.size().columns - 1, widestText));
  }

  /** A text as rows: Markdown once it is loaded. */
  text(source: string, width = this.width): string[] {
    return this.markdown?.rows(source, width) ?? quickRows(source, { width, style: this.style });
  }

  /** Lines that stay, with an empty one before them; behind the text that grows, when there is one. */
  say(rows: readonly string[]): void {
    if (rows.length === 0) return;
    if (this.stream) this.held.push(rows);
    else this.commit(this.lastLine === "" ? rows : ["", ...rows]);
  }

  /** Lines that stay, right below what was said. */
  append(rows: readonly string[]): void {
    this.commit(rows);
  }

  /** A piece of a growing text. */
  grow(text: string): void {
    if (!this.markdown) return;
    if (!this.stream) {
      if (this.lastLine !== "") this.commit([""]);
      this.stream = new MarkdownStream(this.markdown, () => this.width);
    }
    this.stream.push(text);
    this.frames.request();
  }

  /**
   * The text that grew is `text` in the end; what was shown and differs is said again, whole. What broke off stays,
   * with its `sources` below it.
   */
  settle(text: string, sources: readonly string[] = []): void {
    const { stream } = this;
    this.stream = undefined;
    const rest = stream?.endWith(text);
    if (rest) this.commit(rest);
    else if (stream) {
      const interrupted = /\[interrupted\]\s*$/.test(stream.source);
      this.commit(stream.end());
      if (interrupted) {
        this.say(sources);
        this.release();
      }
      this.say([...(interrupted ? [] : [messages.corrected]), ...this.text(text)]);
    } else this.say(this.text(text));
    this.release();
  }

  /** A text that stopped growing stays as far as it came. */
  breakOff(): void {
    if (this.stream) this.commit(this.stream.end());
    this.stream = undefined;
    this.release();
  }

  /** The tutor works from here on, or no longer does. */
  busy(working: boolean): void {
    this.working = working;
    clearInterval(this.ticking);
    if (working) {
      this.status.start(this.terminal.now());
      this.ticking = setInterval(() => this.frames.request(), 250);
    } else this.breakOff();
    this.frames.request();
  }

  /** A line below the input until the next key; undefined takes it away. */
  hint(note: string | undefined): void {
    this.note = note;
    this.frames.request();
  }

  changed(): void {
    this.frames.request();
  }

  /** Draws without waiting for the next frame. */
  drawNow(): void {
    this.frames.now();
  }

  /** The message as it was sent: it stays above what the tutor says to it. Code keeps its indentation. */
  echo(text: string): void {
    const { prompt, continued } = messages;
    const kept = printable(text).replace(/^[ \t]+/gm, (space) =>
      space.replace(/\t/g, "    ").replace(/ /g, "\u00a0"),
    );
    const [first = "", ...rest] = wrapSpans([{ text: kept }], this.width, { first: prompt, rest: continued });
    this.say(
      [painted(prompt, this.style("prompt")) + first.slice(prompt.length), ...rest].map((row) =>
        row.trimEnd(),
      ),
    );
  }

  resized(): void {
    if (this.away) return;
    this.region.resized(this.terminal.size().columns, this.terminal.reflows);
    this.frames.now();
  }

  /** Another program has the screen until `back`. */
  leave(): void {
    this.frames.stop();
    clearInterval(this.ticking);
    this.region.leave();
    this.away = true;
  }

  /** What was said meanwhile is shown now. */
  back(): void {
    this.away = false;
    clearInterval(this.ticking);
    this.region.restart();
    if (this.working) this.ticking = setInterval(() => this.frames.request(), 250);
    this.frames.now();
  }

  /** Draws what is left and lets the screen go. */
  close(): void {
    this.editor = undefined;
    this.note = undefined;
    this.working = false;
    this.breakOff();
    this.leave();
  }

  private release(): void {
    for (const rows of this.held.splice(0)) this.say(rows);
  }

  private commit(rows: readonly string[]): void {
    if (rows.length === 0) return;
    this.lastLine = rows.at(-1)!;
    this.region.commit(rows);
    this.frames.request();
  }

  private draw(): void {
    if (this.away) return;
    const grown = this.stream?.take();
    if (grown && grown.done.length > 0) {
      this.lastLine = grown.done.at(-1)!;
      this.region.commit(grown.done);
    }
    const { rows, columns } = this.terminal.size();
    const height = Math.max(2, rows - 2);
    const bottom = this.bottom(height - 1);
    const live = [...(grown?.live ?? [])].slice(-Math.max(0, height - bottom.rows.length));
    const cursor = bottom.cursor && { ...bottom.cursor, row: bottom.cursor.row + live.length };
    this.region.show([...live, ...bottom.rows], cursor);
    if (columns > 0) this.region.draw();
  }

  private bottom(height: number): { rows: string[]; cursor?: Place } {
    const { editor, note, style, width, working } = this;
    const status = working ? this.status.row(this.terminal.now(), { width, style }) : undefined;
    const gap = this.lastLine === "" ? [] : [""];
    return bottomRows(
      { working, above: working ? [status ?? ""] : gap, editor, note },
      { width, height, style },
    );
  }
}
