import { originalIndex } from "../normalize.ts";
import type { TokenizedText } from "../tokens.ts";
import { replyOf } from "./reply.ts";
import { bad, inFull } from "./words.ts";

/** A piece of the clean text, from its first character to after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What marks say of the words they stand at: struck out, denied in a table, or no part of what is said. */
type Put = (span: Span, role: "mentioned" | "denied" | "frame") => void;

/** What marks make of lines; sorted. */
export interface Marked {
  /** Quoted blocks: one for each run of quoted lines, or of sentences between quotation marks. */
  readonly quotes: readonly Span[];
  /** Headings, and lines that are all bold. */
  readonly headings: readonly Span[];
}

const struckTags = ["~~", "<s>", "<del>", "<strike>"];
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

/** Reads the Markdown of an answer; `put` takes what is struck out, unticked, denied in a table, or a number of a list. */
export function marked(text: TokenizedText, put: Put): Marked {
  const { clean } = text;
  if (text.offset === undefined && !/[\n>|~<[#*_"]/.test(clean)) return nothing;
  const lines = linesOf(clean);
  for (const span of strikes(text, lines)) put(span, "mentioned");
  for (const line of lines) if (unticked.test(line.text)) put(line, "mentioned");
  for (const table of runsOf(lines, ({ text: own }) => row.test(own))) readTable(table, put);
  const numbered = lines.filter(({ text: own }) => number.test(own));
  if (numbered.length > 1)
    for (const { from, text: own } of numbered)
      put({ from, to: from + number.exec(own)![0].length }, "frame");
  const quoted = runsOf(lines, ({ text: own }) => /^\s*>/.test(own)).map(spanOf);
  return {
    quotes: [...quoted, ...speech(clean)].sort((a, b) => a.from - b.from),
    headings: lines.filter(
      ({ text: own }) => /^\s{0,3}#{1,6}\s/.test(own) || /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$/.test(own),
    ),
  };
}

/** Most answers are one line without a mark. */
const nothing: Marked = { quotes: [], headings: [] };

const spanOf = (run: readonly Line[]): Span => ({ from: run[0]!.from, to: run.at(-1)!.to });

export const isItem = (line: string): boolean => item.test(line);

function runsOf(lines: readonly Line[], holds: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = [];
  let last: Line[] | undefined;
  for (const line of lines) {
    if (!holds(line)) last = undefined;
    else if (last) last.push(line);
    else {
      last = [line];
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
  for (const tag of struckTags) {
    const closing = tag.replace("<", "</");
    for (let from = clean.indexOf(tag); from !== -1; ) {
      const end = clean.indexOf(closing, from + tag.length);
      if (end === -1) break;
      yield { from, to: end + closing.length };
      from = clean.indexOf(tag, end + closing.length);
    }
  }
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

/** Denies the cells of a row that another cell calls wrong, and those of a column headed so. */
function readTable(rows: readonly Line[], put: Put): void {
  const cells = rows.map(cellsOf);
  const head = cells[0]!;
  const verdicts = head.map(({ text }) => asksForVerdict.test(text) || /^[✓✔?/✗\s]+$/.test(text));
  const wrongs = head.map(({ text }) => text.split(" ").some((word) => bad.has(word)) && isDenied(text));
  put(rows[0]!, "frame");
  for (const own of cells.slice(1)) {
    const refused = own.some(({ text }, at) => verdicts[at] && (refusing.test(text) || isDenied(text)));
    own.forEach((cell, at) => {
      if (verdicts[at]) put(cell, "frame");
      else if (refused || wrongs[at]) put(cell, "denied");
    });
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
