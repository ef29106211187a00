import type { CitationEvent } from "./events.ts";
import { type Passage, sectionOf } from "./passage.ts";

/** Longest quote of a citation, in characters. */
const quoteLength = 240;

/** The passage as what the marker `[n]` points to. */
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
    ...(passage.paragraph === undefined ? {} : { paragraph: passage.paragraph }),
    ...(section === undefined ? {} : { section }),
    quote,
  };
}
