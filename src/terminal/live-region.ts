import { rowChange } from "./row-diff.ts";
import { unpainted } from "./style.ts";
import { widthOf } from "./width.ts";

/** A place in the live region; both 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The bottom of the screen that may still change, below lines that never do. Committed lines and the
 * region's rows are drawn by line difference in one write. Only relative moves are used, nothing is ever
 * cleared but the rows of the region itself, and the terminal's scrollback is left alone.
 */
export class LiveRegion {
  private shown: string[] = [""];
  private at: Place = { row: 0, column: 0 };
  private committed: string[] = [];
  private rows: readonly string[] = [""];
  private cursor: Place | undefined;
  private cursorVisible = true;
  private readonly write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.write = write;
  }

  /** Lines that stay, above the region. Drawn with the next `draw`. */
  commit(lines: readonly string[]): void {
    this.committed.push(...lines);
  }

  /** What the region holds from the next `draw` on. Without a cursor it is hidden, at the region's start. */
  show(rows: readonly string[], cursor?: Place): void {
    this.rows = rows.length === 0 ? [""] : rows;
    this.cursor = cursor;
  }

  /** Whether the next `draw` has something to do. */
  get dirty(): boolean {
    return (
      this.committed.length > 0 ||
      this.cursorVisible !== (this.cursor !== undefined) ||
      this.rows.length !== this.shown.length ||
      this.rows.some((row, index) => row !== this.shown[index]) ||
      (this.cursor !== undefined &&
        (this.cursor.row !== this.at.row || this.cursor.column !== this.at.column))
    );
  }

  /** Brings the screen up to date, in one write. */
  draw(): void {
    if (!this.dirty) return;
    const target = [...this.committed, ...this.rows];
    const out = new Pen(this.at, this.shown.length);
    for (const [index, row] of target.entries()) {
      if (index >= this.shown.length) out.newRow(row);
      else out.change(index, rowChange(this.shown[index]!, row));
    }
    for (let index = target.length; index < this.shown.length; index++) {
      out.change(index, { column: 0, text: "\u001b[K" });
    }
    const place = this.cursor ?? { row: 0, column: 0 };
    out.moveTo({ row: place.row + this.committed.length, column: place.column });
    const visible = this.cursor !== undefined;
    const toggle = visible === this.cursorVisible ? "" : visible ? "\u001b[?25h" : "\u001b[?25l";
    this.write(out.text + toggle);
    this.cursorVisible = visible;
    this.shown = [...this.rows];
    this.at = place;
    this.committed = [];
  }

  /**
   * After the terminal's width changed: it has wrapped the region's rows in its own way, or cut them off where
   * it does not reflow. Erases every row they can take now, so that the next `draw` writes them afresh. The
   * lines above are not touched.
   */
  resized(columns: number, reflows = true): void {
    const heights = this.shown.map((row) => (reflows ? heightOf(row, columns) : 1));
    const wrapped = reflows ? Math.floor(this.at.column / Math.max(1, columns)) : 0;
    const above = sum(heights.slice(0, this.at.row)) + wrapped;
    const all = sum(heights);
    // By line breaks: at the screen's end they scroll, where a move would stop and the way back be too long.
    const erase = Array.from({ length: all }, () => "\u001b[K").join("\r\n");
    const back = all > 1 ? `\u001b[${all - 1}A` : "";
    this.write(`\r${above > 0 ? `\u001b[${above}A` : ""}${erase}${back}`);
    this.shown = [""];
    this.at = { row: 0, column: 0 };
  }

  /** The screen was left alone for a while (another program had it): starts afresh where the cursor is. */
  restart(): void {
    this.shown = [""];
    this.at = { row: 0, column: 0 };
    this.cursorVisible = true;
  }

  /** Shows the cursor below everything that was said: the program ends or another one takes the screen. */
  leave(): void {
    this.show([""], { row: 0, column: 0 });
    this.draw();
  }
}

/** Collects the moves and the text of one frame. */
class Pen {
  text = "";
  private row: number;
  private column: number;
  private last: number;

  constructor(at: Place, height: number) {
    this.row = at.row;
    this.column = at.column;
    this.last = height - 1;
  }

  change(row: number, change: { column: number; text: string } | undefined): void {
    if (!change) return;
    this.moveTo({ row, column: change.column });
    this.text += change.text;
    this.column = -1;
  }

  /** A row below the last one: a line break makes it, and scrolls where it must. */
  newRow(row: string): void {
    this.moveTo({ row: this.last, column: 0 });
    this.text += `\r\n${row}`;
    this.row = ++this.last;
    this.column = -1;
  }

  moveTo({ row, column }: Place): void {
    if (row < this.row) this.text += `\u001b[${this.row - row === 1 ? "" : this.row - row}A`;
    else if (row > this.row) this.text += `\u001b[${row - this.row === 1 ? "" : row - this.row}B`;
    this.row = row;
    if (column === this.column) return;
    if (column === 0) this.text += "\r";
    else this.text += `\u001b[${column + 1}G`;
    this.column = column;
  }
}

function heightOf(row: string, columns: number): number {
  return Math.max(1, Math.ceil(widthOf(unpainted(row)) / Math.max(1, columns)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
