import { citationOf } from "../../src/domain/citation.ts";
import type { Passage } from "../../src/domain/passage.ts";
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

export function cite(
  tools: NodeTools,
  passages: readonly Passage[],
  tells: (text: string) => boolean = () => false,
): void {
  for (const [index, passage] of passages.entries()) {
    const citation = citationOf(passage, index + 1);
    tools.emit(tells(citation.quote) ? { ...citation, quote: "…" } : citation);
  }
}
