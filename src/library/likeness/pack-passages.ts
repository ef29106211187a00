import type { Db } from "../store/open-database.ts";
import type { PackDocument } from "../sync-packs.ts";

/** A question that the passages of one section answer. */
export interface SectionLine {
  readonly text: string;
  /** Rows of the section's passages. */
  readonly rows: readonly number[];
}

/** A passage of a pack's article. */
export interface PackPassage {
  readonly row: number;
  readonly document: number;
  readonly text: string;
  readonly heading: string;
  readonly anchor: string;
}

interface Row {
  readonly id: number;
  readonly document: number;
  readonly ordinal: number;
  readonly heading: string;
  readonly text: string;
  readonly anchor: string | null;
}

/** All passages of the articles that bring questions, and the questions. Articles without are judged by their words. */
export function readPackPassages(
  db: Db,
  packs: readonly Pick<PackDocument, "path" | "questions">[],
): { passages: PackPassage[]; lines: SectionLine[] } {
  const documents = db.prepare("SELECT path, id FROM document WHERE origin = 'pack'").raw();
  const idOf = new Map(documents.all() as [string, number][]);
  const rowsOf = db.prepare(
    "SELECT id, document, ordinal, heading, text, anchor FROM passage WHERE document = ? ORDER BY ordinal",
  );
  const sectionsOf = db.prepare("SELECT anchor, first, past FROM section WHERE document = ?");
  const passages: PackPassage[] = [];
  const lines: SectionLine[] = [];
  for (const { path, questions } of packs) {
    const document = idOf.get(path);
    if (document === undefined || !questions?.length) continue;
    const rows = rowsOf.all(document) as Row[];
    passages.push(...rows.map(toPassage));
    const sections = sectionsOf.all(document) as { anchor: string; first: number; past: number }[];
    for (const { anchor, first, past } of sections) {
      const own = rows.filter((row) => row.anchor === anchor);
      const within = rows.filter(({ ordinal }) => ordinal >= first && ordinal < past);
      const ids = (own.length > 0 ? own : within).map(({ id }) => id);
      const asked = questions.find((one) => one.anchor === anchor)?.lines ?? [];
      lines.push(...asked.map((text) => ({ text, rows: ids })));
    }
  }
  return { passages, lines };
}

function toPassage({ id, document, heading, text, anchor }: Row): PackPassage {
  const path = JSON.parse(heading) as string[];
  const below = path.slice(path.length > 1 ? 1 : 0).join(" ");
  return { row: id, document, text, heading: below, anchor: anchor ?? "" };
}
