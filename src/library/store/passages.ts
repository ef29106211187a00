import type { Passage } from "../../domain/passage.ts";
import type { Db } from "./open-database.ts";

interface Row {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
  readonly line_from: number | null;
  readonly line_to: number | null;
  readonly page: number | null;
  readonly cell: number | null;
  readonly paragraph: number | null;
  readonly anchor: string | null;
  readonly title: string;
  readonly path: string;
  readonly file: string;
  readonly origin: "pack" | "own";
  readonly topic: string | null;
}

const select = `
  SELECT p.key, p.heading, p.text, p.line_from, p.line_to, p.page, p.cell, p.paragraph, p.anchor,
         d.title, d.path, d.file, d.origin, d.topic
  FROM passage p JOIN document d ON d.id = p.document`;

/** Reads passages as the tutor knows them. */
export function passageReader(db: Db) {
  const byRow = db.prepare(`${select} WHERE p.id = ?`);
  const byKey = db.prepare(`${select} WHERE p.key = ?`);
  const ofDocument = db.prepare(`${select} WHERE p.document = ? ORDER BY p.ordinal`);
  const inSection = db.prepare(`
    ${select} JOIN section s ON s.document = d.id AND s.anchor = :anchor
    WHERE d.file = :file AND p.ordinal >= s.first AND p.ordinal < s.past
    ORDER BY d.origin DESC, d.id, p.ordinal`);
  const inFile = db.prepare(`${select} WHERE d.file = ? ORDER BY d.origin DESC, d.id, p.ordinal`);
  return {
    row: (id: number): Passage | undefined => one(byRow.get(id)),
    key: (key: string): Passage | undefined => one(byKey.get(key)),
    document: (id: number): Passage[] => (ofDocument.all(id) as Row[]).map(toPassage),
    /** `softmax.md#numerical-stability`, or a file alone for all of it. */
    section: (name: string): Passage[] => {
      const [file = "", anchor] = name.split("#");
      const rows = anchor === undefined ? inFile.all(file) : inSection.all({ file, anchor });
      return (rows as Row[]).map(toPassage);
    },
  };
}

function one(row: unknown): Passage | undefined {
  return row === undefined ? undefined : toPassage(row as Row);
}

function toPassage(row: Row): Passage {
  return {
    id: row.key,
    doc: row.title,
    path: row.path,
    heading: JSON.parse(row.heading) as string[],
    text: row.text,
    origin: row.origin,
    ...(row.line_from === null || row.line_to === null
      ? {}
      : { lines: [row.line_from, row.line_to] as [number, number] }),
    ...(row.page === null ? {} : { page: row.page }),
    ...(row.cell === null ? {} : { cell: row.cell }),
    ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
    ...(row.topic === null ? {} : { topic: row.topic }),
    ...(row.anchor === null ? {} : { anchor: `${row.file}#${row.anchor}` }),
  };
}
