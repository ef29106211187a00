import { extname } from "node:path";

export type Kind = "markdown" | "text" | "pdf" | "html" | "docx" | "notebook";

const byExtension: Readonly<Record<string, Kind>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".txt": "text",
  ".text": "text",
  ".rst": "text",
  ".org": "text",
  ".tex": "text",
  ".pdf": "pdf",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".docx": "docx",
  ".ipynb": "notebook",
};

/** What a file is by its name; undefined for what Viva doesn't read. */
export function kindOf(path: string): Kind | undefined {
  return byExtension[extname(path).toLowerCase()];
}

const versions: Readonly<Record<Kind, number>> = {
  markdown: 2,
  text: 2,
  pdf: 1,
  html: 4,
  docx: 2,
  notebook: 2,
};

/**
 * Name and version of what cuts a kind of file into passages. A new version reads known files again, so it
 * changes whenever the same bytes would give other passages.
 */
export function makerOf(kind: Kind): string {
  return `${kind}-${versions[kind]}`;
}
