import { endsFence, type LineStart, lineStart } from "./line-start.ts";
import type { Piece } from "./piece.ts";
import { SentenceStream } from "./sentence-stream.ts";
import { cellsOf, isBareRow, isDelimiter, rowOf } from "./table-row.ts";

/** A sentence that has come to its end. */
const ended = /[.!?][\])"']*\s*$/;

/**
 * Splits Markdown that arrives in pieces into what can be checked: sentences as soon as each is complete, rows and
 * headings with the end of their line, code and formulas when they are closed. Rules and blank lines say nothing.
 */
export class PieceStream {
  /** What of the present line has not been passed on. */
  private line = "";
  /** The present line is prose: its text goes on as it comes. */
  private flowing = false;
  private prose:
    | { readonly lead: string; readonly sentences: SentenceStream; continues: boolean }
    | undefined;
  private fenced: { kind: "code" | "math"; close: string; language: string; lines: string[] } | undefined;
  private table: { head: readonly string[]; delimiter: string } | undefined;
  /** A row that is a table's header if a delimiter row follows. */
  private header: string | undefined;
  /** What of the present line was passed on as prose. */
  private flowed = "";
  /** The line of prose above, where it may be the header of a table without bars at the ends of its rows. */
  private above: string | undefined;
  private block = 0;
  private afterBlock = false;
  private made: Piece[] = [];

  /** What a piece of text completed. */
  add(text: string): Piece[] {
    const [first = "", ...lines] = text.split("\n");
    this.line += first;
    for (const line of lines) {
      this.endLine();
      this.line = line;
    }
    this.flow();
    return this.made.splice(0);
  }

  /** What is left. Of a reply that a limit has cut (not `whole`), only what has come to its end. */
  rest(whole: boolean): Piece[] {
    if (whole) {
      this.endLine();
      if (this.header !== undefined) this.proseLine(this.header);
      this.endFenced();
    } else if (this.flowing) this.said(this.line);
    this.endProse(whole);
    return this.made.splice(0);
  }

  /** Passes on the beginning of a line that is prose. */
  private flow(): void {
    if (this.fenced || this.header !== undefined || this.table || this.line === "") return;
    if (!this.flowing) {
      const start = lineStart(this.line, false);
      if (!start) return;
      this.begin(start);
      this.flowed = "";
      this.line = "text" in start ? start.text : this.line;
      this.flowing = true;
    }
    this.said(this.line);
    this.flowed += this.line;
    this.line = "";
  }

  private endLine(): void {
    const { line } = this;
    this.line = "";
    if (this.flowing) {
      this.flowing = false;
      this.proseEnds(this.flowed + line, line);
    } else if (this.fenced) this.fencedLine(this.fenced, line);
    else this.wholeLine(line);
  }

  private wholeLine(line: string): void {
    const start = lineStart(line, true)!;
    if (this.header !== undefined) {
      const header = this.header;
      this.header = undefined;
      const cells = cellsOf(line);
      if (start.kind === "row" && isDelimiter(cells)) {
        this.openTable(cellsOf(header), cells);
        return;
      }
      this.proseLine(header);
    }
    if (this.opensBareTable(line)) return;
    if (this.table && (start.kind === "row" || (start.kind === "text" && isBareRow(line)))) {
      // A cell without a head is shown nowhere, and what it says would be lost with its mark.
      const cells = cellsOf(line).slice(0, this.table.head.length);
      this.made.push({ kind: "row", cells, ...this.table, block: this.block });
      return;
    }
    this.table = undefined;
    switch (start.kind) {
      case "row":
        this.endProse(true);
        this.header = line;
        break;
      case "blank":
      case "rule":
        this.endProse(true);
        break;
      case "heading":
        this.endProse(true);
        this.made.push({ kind: "heading", text: start.text, level: start.level, block: ++this.block });
        break;
      case "fence":
        this.endProse(true);
        this.fenced = { kind: "code", close: start.mark, language: start.language, lines: [] };
        break;
      case "math":
        this.endProse(true);
        this.fenced = { kind: "math", close: start.close, language: "", lines: [] };
        this.fencedLine(this.fenced, start.text);
        break;
      default:
        this.begin(start);
        this.proseEnds(line, "text" in start ? start.text : line);
    }
  }

  private openTable(head: readonly string[], delimiter: readonly string[]): void {
    this.table = { head, delimiter: rowOf(head.map((_, index) => delimiter[index] ?? "---")) };
    this.block++;
  }

  /** "a | b" above "--- | ---": what was taken for the end of a paragraph is a table's header. */
  private opensBareTable(line: string): boolean {
    const { above } = this;
    this.above = undefined;
    if (above === undefined || !isBareRow(line)) return false;
    const [head, cells] = [cellsOf(above), cellsOf(line)];
    if (!isDelimiter(cells) || head.length !== cells.length) return false;
    if (!this.prose?.sentences.withdraw(`${above}\n`)) return false;
    this.endProse(true);
    this.openTable(head, cells);
    return true;
  }

  /** A line of prose is over; `end` is what of it was not passed on. */
  private proseEnds(line: string, end: string): void {
    this.said(`${end}\n`);
    this.above = this.prose?.lead === "" && isBareRow(line) ? line : undefined;
  }

  private fencedLine({ kind, close, lines }: NonNullable<typeof this.fenced>, line: string): void {
    if (kind === "code") {
      if (endsFence(line, close)) this.endFenced();
      else lines.push(line);
      return;
    }
    const end = line.indexOf(close);
    lines.push(end < 0 ? line : line.slice(0, end));
    if (end >= 0) this.endFenced();
  }

  private endFenced(): void {
    if (!this.fenced) return;
    const { kind, language, lines } = this.fenced;
    this.fenced = undefined;
    this.made.push({ kind, language, text: lines.join("\n"), block: ++this.block });
    this.afterBlock = true;
  }

  /** A line that looked like something else and is prose. */
  private proseLine(line: string): void {
    this.header = undefined;
    this.begin({ kind: "text" });
    this.said(`${line}\n`);
  }

  /** Prose goes on, or begins: an item always does, a quotation where none is open. */
  private begin(start: LineStart): void {
    const lead = start.kind === "item" || start.kind === "quote" ? start.lead : "";
    const goesOn =
      this.prose && (start.kind === "text" || (start.kind === "quote" && this.prose.lead === lead));
    if (goesOn) return;
    this.endProse(true);
    this.block++;
    this.prose = { lead, sentences: new SentenceStream(), continues: this.afterBlock && lead === "" };
    this.afterBlock = false;
  }

  private said(text: string): void {
    for (const sentence of this.prose?.sentences.add(text) ?? []) this.sentence(sentence);
  }

  private endProse(whole: boolean): void {
    const left = this.prose?.sentences.rest() ?? "";
    if (left.trim() !== "" && (whole || ended.test(left))) this.sentence(left);
    this.prose = undefined;
  }

  private sentence(text: string): void {
    const { lead, continues } = this.prose!;
    this.prose!.continues = false;
    this.made.push({ kind: "sentence", text, lead, continues, block: this.block });
  }
}
