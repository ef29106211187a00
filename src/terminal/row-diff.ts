import { unpainted } from "./style.ts";
import { widthOf } from "./width.ts";

/** How to turn one row into another: where to start, what to write there, whether the rest is erased. */
export interface RowChange {
  /** 0-based column. */
  readonly column: number;
  readonly text: string;
}

const sequence = /\u001b\[([0-9;]*)m/g;

/**
 * The change from `before` to `after`; undefined when they are the same. What they share at the start is
 * not written again, with the look that is on at that point repeated; what is left over at the end is erased.
 */
export function rowChange(before: string, after: string): RowChange | undefined {
  if (before === after) return undefined;
  const shared = sharedStart(before, after);
  const start = after.slice(0, shared);
  const on = lookAt(start);
  const seen = unpainted(start);
  const shorter = widthOf(unpainted(after)) < widthOf(unpainted(before));
  const rest = after.slice(shared);
  return { column: widthOf(seen), text: `${on}${rest}${shorter ? "\u001b[K" : ""}` };
}

/**
 * Characters on whose width all terminals agree. Behind others (emoji above all) no column is certain:
 * a row is written anew from there.
 */
const agreed =
  /^[\u001b\u0020-\u02ff\u0370-\u052f\u2010-\u205e\u2080-\u209c\u2190-\u22ff\u2500-\u257f\u3041-\u3096\u30a1-\u30fa\u3001\u3002\u4e00-\u9fff\uac00-\ud7a3❯✓✗▒█]*/;

/** Length of the common start, never inside an escape sequence or a character of several parts. */
function sharedStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length, agreed.exec(after)![0].length);
  let end = 0;
  while (end < most && before[end] === after[end]) end++;
  // A character of several parts is written whole: only between plain ones may a row be cut.
  while (end > 0 && !(plain(after[end]) && plain(before[end]) && plain(after[end - 1]))) end--;
  const sgr = after.lastIndexOf("\u001b", end - 1);
  return sgr >= 0 && after.indexOf("m", sgr) >= end ? sgr : end;
}

function plain(character: string | undefined): boolean {
  return character === undefined || character === "\u001b" || (character >= " " && character <= "~");
}

/** The sequences in force after `start`: those since the last reset. */
function lookAt(start: string): string {
  let on = "";
  for (const [whole, parameters] of start.matchAll(sequence)) on = parameters === "0" ? "" : on + whole;
  return on;
}
