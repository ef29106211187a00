import type { Token, Tokens } from "marked";
import type { Style } from "../style.ts";
import type { Span } from "../wrap.ts";
import type { MathToken } from "./math.ts";

/** What inline text is drawn with. */
export interface InlineLook {
  readonly style: Style;
  readonly math: (latex: string) => string;
}

/** Marked's inline tokens as spans. HTML is shown as the text it is. */
export function inlineSpans(tokens: readonly Token[], look: InlineLook, on = ""): Span[] {
  return tokens.flatMap((token) => inlineSpan(token, look, on));
}

function inlineSpan(token: Token, look: InlineLook, on: string): Span[] {
  const also = (more: string) => [on, more].filter((part) => part !== "").join(";");
  switch (token.type) {
    case "strong":
      return inlineSpans(token.tokens ?? [], look, also(look.style("strong")));
    case "em":
      return inlineSpans(token.tokens ?? [], look, also(look.style("em")));
    case "del":
      return [{ text: "~", on }, ...inlineSpans(token.tokens ?? [], look, on), { text: "~", on }];
    case "codespan":
      return [{ text: (token as Tokens.Codespan).text, on: also(look.style("code")) }];
    case "link":
      return linkSpans(token as Tokens.Link, look, on);
    case "image":
      return [{ text: `[image: ${(token as Tokens.Image).text || (token as Tokens.Image).href}]`, on }];
    case "br":
      return [{ text: "\n" }];
    case "math":
      return [
        { text: look.math((token as MathToken).latex).replace(/ /g, "\u00a0"), on: also(look.style("em")) },
      ];
    case "text":
      return "tokens" in token && token.tokens
        ? inlineSpans(token.tokens, look, on)
        : [{ text: softened((token as Tokens.Text).text), on }];
    default:
      return [{ text: softened("text" in token ? String(token.text) : token.raw), on }];
  }
}

/** A link shows where it leads, unless its text says so. */
function linkSpans(link: Tokens.Link, look: InlineLook, on: string): Span[] {
  const text = inlineSpans(
    link.tokens,
    look,
    [on, look.style("link")].filter((part) => part !== "").join(";"),
  );
  const says = link.text === link.href || `mailto:${link.text}` === link.href;
  return says ? text : [...text, { text: ` (${link.href})`, on: look.style("faint") }];
}

/** A line break in a paragraph's source is a space. */
function softened(text: string): string {
  return text.replace(/\n/g, " ");
}
