import { printable } from "../../../domain/printable.ts";

/** The text on one line without its citations and control characters, and the cited indices that exist. */
export function readCitations(source: string, passages: number): { text: string; numbers: number[] } {
  const cited = [...source.matchAll(/\[(\d+(?:\s*,\s*\d+)*)\]/g)].flatMap(([, list]) =>
    list!.split(",").map(Number),
  );
  const numbers = cited.map((n) => n - 1).filter((index) => index >= 0 && index < passages);
  // White space first: what looks for some before a citation would look again at each of a long run.
  const text = printable(source)
    .replace(/\s+/g, " ")
    .replace(/ ?\[\d+(?: ?, ?\d+)*\]/g, "")
    .trim()
    // Where a sentence stands is the layout's to say: its text opens no list, quotation, table or fence.
    .replace(/^(?:(?:#{1,6}|[-*+•>]) |`{3,}|~{3,}|\|)+/, "")
    .trim();
  return { text, numbers };
}
