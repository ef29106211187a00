import type { Marked, Token } from "marked";
import type { Style } from "../style.ts";
import { loadWidths } from "../width.ts";
import type { Span } from "../wrap.ts";
import { type BlockUnits, blocksRows, blockUnits } from "./blocks.ts";
import type { Highlighter } from "./highlight.ts";
import { inlineSpans } from "./inline.ts";
import { loadSymbols, mathExtensions, openMath } from "./math.ts";

/** The Markdown renderer once its parser is loaded. */
export interface Markdown {
  /** The blocks of a source, with their raw text. */
  lex(source: string): Token[];
  /** One block as units of rows of at most `width` columns; those before `from` are left empty. */
  block(token: Token, width: number, from?: number): BlockUnits;
  /** The text of a paragraph. */
  spans(token: Token): Span[];
  /** A whole text as rows. */
  rows(source: string, width: number): string[];
}

/** Loads the parser, exact widths, mathematics and code colours: called after the first prompt. */
export async function loadMarkdown(style: Style): Promise<Markdown> {
  const [{ Marked }, symbols] = await Promise.all([import("marked"), loadSymbols(), loadWidths()]);
  const marked = new Marked({ gfm: true, extensions: mathExtensions });
  const math = openMath(symbols);
  let highlight: Highlighter | undefined;
  let loading = false;
  const look = (width: number) => ({ style, math, width, highlight });
  const lex = (source: string): Token[] => {
    const tokens = lexed(marked, source);
    if (!loading && style("code") !== "" && tokens.some(({ type }) => type === "code")) {
      loading = true;
      void import("./highlight.ts")
        .then(({ loadHighlighter }) => loadHighlighter(style))
        .then((loaded) => {
          highlight = loaded;
        });
    }
    return tokens;
  };
  return {
    lex,
    block: (token, width, from = 0) => blockUnits(token, { ...look(width), from }),
    spans: (token) => inlineSpans("tokens" in token ? (token.tokens ?? []) : [], { style, math }),
    rows: (source, width) => blocksRows(lex(source), look(width)),
  };
}

/** The parser goes into itself at each mark of a quotation or list: a text of nothing else is one paragraph. */
function lexed(marked: Marked, source: string): Token[] {
  try {
    return marked.lexer(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [
      { type: "paragraph", raw: source, text: source, tokens: [{ type: "text", raw: source, text: source }] },
    ];
  }
}
