import type { Style } from "../style.ts";
import { type Span, wrapSpans } from "../wrap.ts";

/**
 * Text as rows without the Markdown parser, for what is shown before it is loaded: paragraphs are wrapped,
 * fenced code is left as it is, `code` and **strong** get their look.
 */
export function quickRows(text: string, look: { width: number; style: Style }): string[] {
  let fenced = false;
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) {
        fenced = !fenced;
        return [];
      }
      if (fenced) return wrapSpans([{ text: line.replace(/ /g, "\u00a0") }], look.width);
      return wrapSpans(quickSpans(line, look.style), look.width);
    });
}

function quickSpans(line: string, style: Style): Span[] {
  return line
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== "")
    .map((part) => {
      if (/^`[^`]+`$/.test(part)) return { text: part.slice(1, -1), on: style("code") };
      if (/^\*\*[^*]+\*\*$/.test(part)) return { text: part.slice(2, -2), on: style("strong") };
      return { text: part };
    });
}
