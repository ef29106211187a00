/** What a line of Markdown begins. `lead` is the marker as it is shown, `text` what follows it. */
export type LineStart =
  | { readonly kind: "blank" | "rule" | "row" | "text" }
  | { readonly kind: "fence"; readonly mark: string; readonly language: string }
  | { readonly kind: "math"; readonly close: "$$" | "\\]"; readonly text: string }
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "item" | "quote"; readonly lead: string; readonly text: string };

/** So many characters tell what most lines begin. */
const enough = 8;
/** A longer line is no rule and no heading. */
const longest = 160;
/** These begin what is known by its whole line only: a table's row, a fence, a heading, a formula, a rule. */
const wholeLine = /^\s*(?:[|#]|```|~~~|\$\$|\\\[)/;
const onlyMarks = /^[\s\-*_=:|]*$/;

/** What a line begins; undefined when that is not certain before more of it has arrived. */
export function lineStart(line: string, complete: boolean): LineStart | undefined {
  if (!complete) {
    const start = line.slice(0, longest);
    if (start.trimStart().length < enough || wholeLine.test(start)) return undefined;
    if (line.length < longest && onlyMarks.test(start)) return undefined;
    const kind = listOrQuote(line);
    return kind ?? { kind: "text" };
  }
  if (line.trim() === "") return { kind: "blank" };
  return whole(line) ?? listOrQuote(line) ?? { kind: "text" };
}

function whole(line: string): LineStart | undefined {
  const fence = line.length < longest && /^\s*(`{3,}|~{3,})\s*([\w+#.-]{0,20})[^`]*$/.exec(line);
  if (fence) return { kind: "fence", mark: fence[1]!, language: fence[2]! };
  const heading = line.length < longest && /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(line);
  if (heading)
    return { kind: "heading", level: heading[1]!.length, text: heading[2]!.replace(/[\s#]+$/, "") };
  const formula = /^\s*(\$\$|\\\[)(.*)$/.exec(line);
  if (formula) return { kind: "math", close: formula[1] === "$$" ? "$$" : "\\]", text: formula[2]! };
  if (/^\s*\|/.test(line)) return { kind: "row" };
  if (line.length < longest && /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+\s*)$/.test(line))
    return { kind: "rule" };
  return undefined;
}

function listOrQuote(line: string): LineStart | undefined {
  const item = /^(\s{0,12})([-*+•]|\d{1,3}[.)])\s+/.exec(line);
  if (item) return { kind: "item", lead: `${item[1]}${item[2]} `, text: line.slice(item[0].length) };
  const quote = /^\s{0,3}>\s?/.exec(line);
  return quote ? { kind: "quote", lead: "> ", text: line.slice(quote[0].length) } : undefined;
}

/** Whether a line ends a fence that `mark` has opened. */
export function endsFence(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === mark[0]!.repeat(text.length);
}
