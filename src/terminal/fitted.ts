import { widthOf } from "./width.ts";
import { wrapSpans } from "./wrap.ts";

/** Where a text goes to: a terminal of so many columns, or something that takes lines of any length. */
interface Target {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Narrower than this, lines are left to the terminal. */
const narrowest = 20;

/**
 * Lines as a terminal shows them best: those that are too long go on below, broken at words and under the text of
 * their first row. Lines with colours or moves were laid out already.
 */
export function fitted(text: string, target: Target | NodeJS.WritableStream): string {
  const { isTTY, columns = 0 } = target as Target;
  if (!isTTY || columns < narrowest) return text;
  return text
    .split("\n")
    .map((line) => (/[\u001b\r]/.test(line) ? line : fittedLine(line, columns - 1)))
    .join("\n");
}

function fittedLine(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const indent = /^\s*(?:[a-z] {2})?/.exec(line)![0];
  const below = " ".repeat(indent.length);
  return wrapSpans([{ text: line.slice(indent.length) }], width, { first: indent, rest: below }).join("\n");
}
