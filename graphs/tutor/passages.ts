import type { CitationEvent } from "../../src/domain/events.ts";
import { type Passage, sectionOf } from "../../src/domain/passage.ts";
import type { Question } from "../../src/domain/question.ts";
import type { Library } from "../../src/ports/library.ts";
import type { NodeTools } from "./node.ts";

/** The passages of these ids; one that has vanished meanwhile is left out. */
export async function passagesOf(library: Library, ids: readonly string[] = []): Promise<Passage[]> {
  const found = await Promise.all(ids.map((id) => library.passage(id)));
  return found.filter((passage) => passage !== undefined);
}

const byPassage = "passage:";

/** The passages that a question was written from: its section, or the passage of an own document. */
export async function sourceOf(
  library: Pick<Library, "section" | "passage">,
  { see }: Question,
): Promise<readonly Passage[]> {
  if (see === undefined) return [];
  if (!see.startsWith(byPassage)) return library.section(see);
  const passage = await library.passage(see.slice(byPassage.length));
  return passage ? [passage] : [];
}

/** Longest quote of a citation, in characters. */
const quoteLength = 240;

export function citationOf(passage: Passage, n: number): CitationEvent {
  const text = passage.text.replace(/\s+/g, " ").trim();
  const quote = text.length <= quoteLength ? text : `${text.slice(0, quoteLength - 1).trimEnd()}…`;
  const section = sectionOf(passage);
  return {
    type: "citation",
    n,
    doc: passage.doc,
    path: passage.path,
    ...(passage.lines ? { lines: [passage.lines[0], passage.lines[1]] } : {}),
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(passage.cell === undefined ? {} : { cell: passage.cell }),
    ...(section === undefined ? {} : { section }),
    quote,
  };
}

export function cite(tools: NodeTools, passages: readonly Passage[]): void {
  for (const [index, passage] of passages.entries()) tools.emit(citationOf(passage, index + 1));
}
