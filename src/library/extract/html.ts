import { gfm } from "@joplin/turndown-plugin-gfm";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import TurndownService from "turndown";
import { chunkMarkdown } from "../chunk/markdown.ts";
import type { Piece } from "../chunk/piece.ts";
import { type Extracted, Unreadable } from "./extracted.ts";
import { withLines } from "./html-lines.ts";

/** Takes the article out of a page and cuts it at its headings. Scripts are never run, links never followed. */
export function extractHtml(html: string): Extracted {
  if (!/<[a-z!][^>]*>/i.test(html)) throw new Unreadable("is no HTML, whatever its name says");
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const title = document.querySelector("title")?.textContent?.trim() || undefined;
  const headings = document.querySelectorAll("h1");
  const main = headings.length === 1 ? headings[0]?.textContent?.replace(/\s+/g, " ").trim() : undefined;
  for (const node of document.querySelectorAll("script, style, noscript, template, svg, iframe"))
    node.remove();
  const whole = document.body?.innerHTML ?? "";
  const article = new Readability(document.cloneNode(true) as typeof document).parse();
  // Readability may take a list or a table for clutter: an article of a few words is not trusted.
  const enough = (article?.textContent ?? "").trim().length >= 0.4 * textLength(document.body);
  const content = enough && article?.content ? article.content : whole;
  const extracted = fromHtml(content);
  if (extracted.pieces.length === 0) throw new Unreadable("holds no text");
  return {
    ...extracted,
    pieces: withLines(html, main ? extracted.pieces.map((piece) => under(main, piece)) : extracted.pieces),
    title: main || extracted.title || article?.title || title,
  };
}

/** Readability takes the main heading off when it repeats the page's title: passages stand under it all the same. */
function under(main: string, piece: Piece): Piece {
  return piece.heading[0] === main ? piece : { ...piece, heading: [main, ...piece.heading] };
}

/** HTML that is all content (a converted DOCX, say) as passages. Their lines would be of no use: none are kept. */
export function fromHtml(html: string): Extracted {
  const markdown = converter().turndown(html);
  const { title, pieces, sections } = chunkMarkdown(markdown);
  return { title, pieces: pieces.map(({ lines: _, ...piece }) => piece), sections };
}

function converter(): TurndownService {
  const service = new TurndownService({
    headingStyle: "atx",
    codeBlockStyle: "fenced",
    bulletListMarker: "-",
  });
  service.use(gfm);
  service.addRule("links", {
    filter: "a",
    replacement: (content) => content,
  });
  service.addRule("images", { filter: "img", replacement: () => "" });
  // The words are what is searched and shown: `\_` and `\[` would stand in the way of both.
  service.escape = (text) => text;
  return service;
}

function textLength(body: { textContent: string | null } | null): number {
  return (body?.textContent ?? "").replace(/\s+/g, " ").trim().length;
}
