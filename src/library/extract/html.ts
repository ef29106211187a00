import { gfm } from "@joplin/turndown-plugin-gfm";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import TurndownService from "turndown";
import { libraryErrors } from "../../messages/library-errors.ts";
import { chunkMarkdown } from "../chunk/markdown.ts";
import type { Piece } from "../chunk/piece.ts";
import { type Extracted, Unreadable } from "./extracted.ts";
import { fenced } from "./fenced.ts";
import { withLines } from "./html-lines.ts";
import { checkShape } from "./html-shape.ts";

/** Takes the article out of a page and cuts it at its headings. Scripts are never run, links never followed. */
export function extractHtml(html: string): Extracted {
  if (!/<[a-z!][^>]*>/i.test(html)) throw new Unreadable(libraryErrors.file.notHtml);
  checkShape(html);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const title = document.querySelector("title")?.textContent?.trim() || undefined;
  for (const node of document.querySelectorAll(clutter)) node.remove();
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) withoutEdit(heading);
  const main = mainHeading(document, title);
  const whole = document.body?.innerHTML ?? "";
  const article = new Readability(document.cloneNode(true) as typeof document).parse();
  // Readability may take a list or a table for clutter: an article of a few words is not trusted.
  const enough = (article?.textContent ?? "").trim().length >= 0.4 * textLength(document.body);
  const content = enough && article?.content ? article.content : whole;
  const extracted = fromHtml(content);
  if (extracted.pieces.length === 0) throw new Unreadable(libraryErrors.file.noText);
  return {
    ...extracted,
    pieces: withLines(html, main ? extracted.pieces.map((piece) => under(main, piece)) : extracted.pieces),
    title: telling(main) ?? telling(extracted.title) ?? (article?.title || title),
  };
}

/** A document is not called "Abstract", even where that is its first heading. */
function telling(heading: string | undefined): string | undefined {
  return heading &&
    !/^(?:abstract|introduction|overview|(?:table of )?contents|summary|index)$/i.test(heading)
    ? heading
    : undefined;
}

/** What is never read as text: code of the page, what is folded away or leads elsewhere, and the ¶ or [edit] behind headings. */
const clutter =
  "script, style, noscript, template, svg, iframe, nav, dialog, [hidden], [role=dialog], [role=navigation], [role=search], .headerlink, .mw-editsection";

/** A saved wiki page has "[edit]" behind each heading, as text where its marks are lost. */
function withoutEdit(heading: Pick<Element, "textContent">): void {
  const said = (heading.textContent ?? "").trimEnd();
  if (said.endsWith("[edit]")) heading.textContent = said.slice(0, -"[edit]".length).trimEnd();
}

/** The first heading of the page's main part where the title begins with it, else the only top heading: others belong to menus. */
function mainHeading(
  document: Pick<Document, "querySelector" | "querySelectorAll">,
  title: string | undefined,
): string | undefined {
  const words = (heading: Element | null | undefined) =>
    heading?.textContent
      ?.replace(/\s+/g, " ")
      .replace(/\s*[¶§]\s*$/u, "")
      .trim() || undefined;
  const part = document.querySelector("main, article");
  const first = words(part?.querySelector("h1, h2"));
  if (first && title?.startsWith(first)) return first;
  const top = document.querySelectorAll("h1");
  return top.length === 1 ? words(top[0]) : first;
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
  // Code without a `code` element: its "# include" would be a heading.
  service.addRule("pre", {
    filter: (node) => node.nodeName === "PRE" && node.firstChild?.nodeName !== "CODE",
    replacement: (_, node) => `\n\n${fenced(node.textContent ?? "")}\n\n`,
  });
  service.addRule("images", { filter: "img", replacement: () => "" });
  // The words are what is searched and shown: `\_` and `\[` would stand in the way of both.
  service.escape = (text) => text;
  return service;
}

function textLength(body: { textContent: string | null } | null): number {
  return (body?.textContent ?? "").replace(/\s+/g, " ").trim().length;
}
