import { originalIndex } from "../normalize.ts";
import type { TokenizedText } from "../tokens.ts";
import { replyOf } from "./reply.ts";
import { bad, inFull } from "./words.ts";

/** A piece of the clean text, from its first character to after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the marks around and before words say of them. */
export interface Marked {
  /** Struck out, or a task that is not ticked. */
  readonly withdrawn: readonly Span[];
  /** In a row or column of a table that calls it wrong. */
  readonly denied: readonly Span[];
  /** Numbers of lists, verdicts in tables: no part of what is said. */
  readonly marks: readonly Span[];
  /** Quoted blocks: one for each run of quoted lines, or of sentences between quotation marks. */
  readonly quotes: readonly Span[];
  /** Headings, and lines that are all bold. */
  readonly headings: readonly Span[];
}

const struck = /~~(?=\S)([\s\S]{1,20000}?)~~|<(s|del|strike)>([\s\S]{1,20000}?)<\/\2>/g;
const overlay = /[\u0335-\u0338]/g;
/** From which share of struck letters on a line is struck out. */
const overlaid = 0.3;
const item = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s+/;
const number = /^[\s>]*(\d{1,3})[.)]\s/;
const unticked = /^[\s>]*(?:(?:[-*+•]|\d{1,3}[.)])\s+\[ \]|☐)\s/;
const row = /^\s*\|.*\|\s*$/;

interface Line extends Span {
  readonly text: string;
}

function linesOf(clean: string): Line[] {
  let from = 0;
  return clean.split("\n").map((text) => {
    const line = { from, to: from + text.length, text };
    from = line.to + 1;
    return line;
  });
}

/** Reads the Markdown of an answer. */
export function marked(text: TokenizedText): Marked {
  const { clean } = text;
  const lines = linesOf(clean);
  const spans = { withdrawn: [...strikes(text, lines)], denied: [], marks: [], quotes: [], headings: [] } as {
    [key in keyof Marked]: Span[];
  };
  const numbered = lines.filter(({ text: own }) => number.test(own));
  if (numbered.length > 1)
    for (const { from, text: own } of numbered)
      spans.marks.push({ from, to: from + number.exec(own)![0].length });
  for (const line of lines) {
    if (unticked.test(line.text)) spans.withdrawn.push(line);
    if (/^\s{0,3}#{1,6}\s/.test(line.text) || /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$/.test(line.text))
      spans.headings.push(line);
  }
  spans.quotes.push(...runsOf(lines, ({ text: own }) => /^\s*>/.test(own)), ...speech(clean));
  for (const table of runsOf(lines, ({ text: own }) => row.test(own)))
    readTable(
      lines.filter(({ from }) => from >= table.from && from <= table.to),
      spans,
    );
  return spans;
}

export const isItem = (line: string): boolean => item.test(line);

function runsOf(lines: readonly Line[], holds: (line: Line) => boolean): Span[] {
  const runs: { from: number; to: number }[] = [];
  let last: { from: number; to: number } | undefined;
  for (const line of lines) {
    if (!holds(line)) last = undefined;
    else if (last) last.to = line.to;
    else {
      last = { from: line.from, to: line.to };
      runs.push(last);
    }
  }
  return runs;
}

/** What stands between quotation marks over more than one sentence. */
function speech(clean: string): Span[] {
  return [...clean.matchAll(/"([^"]{1,5000})"/g)].flatMap((match) =>
    /[.!?]\s+\S/.test(match[1]!) ? [{ from: match.index, to: match.index + match[0].length }] : [],
  );
}

function* strikes(text: TokenizedText, lines: readonly Line[]): Generator<Span> {
  const { clean, original } = text;
  if (clean.includes("~~") || clean.includes("<"))
    for (const match of clean.matchAll(struck))
      yield { from: match.index, to: match.index + match[0].length };
  if (original.search(overlay) === -1) return;
  for (const line of lines) {
    const own = original.slice(originalIndex(text, line.from), originalIndex(text, line.to));
    const crossed = own.match(overlay)?.length ?? 0;
    if (crossed > overlaid * line.text.replace(/\s/g, "").length) yield line;
  }
}

const asksForVerdict =
  /^(?:is (?:it|this|that) )?(?:true|right|correct|ok|okay|valid|holds?|agree|agreed|verdict|correctness|truth|judge?ment|is it so|do i agree|my view|applies|fact)\??(?: or (?:false|wrong|not))?\??$/;
const refusing = /^(?:no|n|f|0|x|✗|✘|❌|-|nope|never|false|wrong)$/;

/** Cells of a row that another cell calls wrong, and cells of a column headed so. */
function readTable(rows: readonly Line[], spans: { denied: Span[]; marks: Span[] }): void {
  const cells = rows.map(cellsOf);
  const head = cells[0]!;
  const verdicts = head.map(({ text }) => asksForVerdict.test(text) || /^[✓✔?/✗\s]+$/.test(text));
  const wrongs = head.map(({ text }) => text.split(" ").some((word) => bad.has(word)) && isDenied(text));
  spans.marks.push(rows[0]!);
  for (const row of cells.slice(1)) {
    row.forEach((cell, at) => {
      if (verdicts[at]) spans.marks.push(cell);
      else if (wrongs[at]) spans.denied.push(cell);
    });
    if (row.some(({ text }, at) => verdicts[at] && (refusing.test(text) || isDenied(text))))
      spans.denied.push(...row.filter((_, at) => !verdicts[at]));
  }
}

const isDenied = (text: string): boolean => replyOf(text.split(/\s+/).flatMap(inFull))?.kind === "denies";

function cellsOf({ from, text }: Line): Line[] {
  const cells: Line[] = [];
  let at = text.indexOf("|") + 1;
  for (let end = text.indexOf("|", at); end !== -1; end = text.indexOf("|", at)) {
    const own = text
      .slice(at, end)
      .replace(/[*_`"]/g, "")
      .trim();
    cells.push({ from: from + at, to: from + end, text: own });
    at = end + 1;
  }
  return cells;
}
