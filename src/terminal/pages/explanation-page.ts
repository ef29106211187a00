import { type PageLook, pageText } from "./page.ts";

/** An explanation: its Markdown as it is for a pipe and the plain form, drawn for a terminal. */
export async function explanationPage(text: string, look: PageLook): Promise<string> {
  if (look.plain) return `${text}\n`;
  const { loadMarkdown } = await import("../markdown/load.ts");
  return pageText((await loadMarkdown(look.style)).rows(text, look.width));
}
