import { createHash } from "node:crypto";
import type { Piece, SectionRange } from "../chunk/piece.ts";
import { analyze } from "../text/analyze.ts";
import type { StoredDocument } from "./documents.ts";
import type { Db } from "./open-database.ts";
import { fromBlob, toBlob } from "./term-blob.ts";
import { termNumbers } from "./term-numbers.ts";

/** Everything about a document that is stored, with its passages. */
export interface NewDocument extends Omit<StoredDocument, "id"> {
  readonly pieces: readonly Piece[];
  readonly sections: readonly SectionRange[];
}

/** Writes documents with their index. Every method belongs inside a transaction of the caller's. */
export interface DocumentWriter {
  /** Adds the document or, when its key is there, replaces its passages. */
  put(document: NewDocument): void;
  remove(id: number): void;
  /** Runs `work` as one transaction that takes the write lock first. */
  transaction(work: () => void): void;
}

export function documentWriter(db: Db): DocumentWriter {
  const terms = termNumbers(db);
  const idOf = db.prepare("SELECT id FROM document WHERE key = ?").pluck();
  const insert = db.prepare(`
    INSERT INTO document (key, origin, path, file, title, topic, hash, bytes, made_by)
    VALUES (:key, :origin, :path, :file, :title, :topic, :hash, :bytes, :made_by)
    ON CONFLICT (key) DO UPDATE SET path = :path, file = :file, title = :title, topic = :topic, hash = :hash,
      bytes = :bytes, made_by = :made_by`);
  const insertPassage = db.prepare(`
    INSERT INTO passage (key, document, ordinal, heading, text, line_from, line_to, page, cell, anchor)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertSection = db.prepare("INSERT INTO section VALUES (?, ?, ?, ?)");
  const insertAnalysis = db.prepare("INSERT INTO analysis VALUES (?, ?, ?)");
  const insertFts = db.prepare("INSERT INTO passage_fts (rowid, heading, body) VALUES (?, ?, ?)");
  const analysesOf = db.prepare(
    "SELECT a.passage, a.heading, a.terms FROM passage p JOIN analysis a ON a.passage = p.id WHERE p.document = ?",
  );
  const deleteFts = db.prepare("DELETE FROM passage_fts WHERE rowid = ?");
  const deleteAnalysis = db.prepare("DELETE FROM analysis WHERE passage = ?");
  const deletePassages = db.prepare("DELETE FROM passage WHERE document = ?");
  const deleteSections = db.prepare("DELETE FROM section WHERE document = ?");
  const deleteDocument = db.prepare("DELETE FROM document WHERE id = ?");
  const resize = db.prepare(`
    UPDATE size SET passages = passages + ?, heading_terms = heading_terms + ?, text_terms = text_terms + ?`);

  const clear = (id: number): void => {
    const rows = analysesOf.all(id) as { passage: number; heading: number; terms: Buffer }[];
    let headings = 0;
    let total = 0;
    for (const row of rows) {
      const numbers = fromBlob(row.terms);
      for (const number of new Set(numbers)) terms.count(number, -1);
      headings += row.heading;
      total += numbers.length;
      deleteFts.run(row.passage);
      deleteAnalysis.run(row.passage);
    }
    resize.run(-rows.length, -headings, headings - total);
    deletePassages.run(id);
    deleteSections.run(id);
  };

  const put = (document: NewDocument): void => {
    const { pieces, sections, ...row } = document;
    const before = idOf.get(row.key) as number | undefined;
    if (before !== undefined) clear(before);
    const inserted = insert.run(row);
    const id = before ?? Number(inserted.lastInsertRowid);
    const keyOf = passageKeys(row.key);
    let headings = 0;
    let bodies = 0;
    for (const [ordinal, piece] of pieces.entries()) {
      const [from, to] = piece.lines ?? [null, null];
      const { lastInsertRowid: passage } = insertPassage.run(
        keyOf(piece),
        id,
        ordinal,
        JSON.stringify(piece.heading),
        piece.text,
        from,
        to,
        piece.page ?? null,
        piece.cell ?? null,
        piece.anchor ?? null,
      );
      const heading = analyze(headingText(row.title, piece.heading)).map(terms.number);
      const body = analyze(piece.text).map(terms.number);
      headings += heading.length;
      bodies += body.length;
      insertFts.run(passage, codes(heading), codes(body));
      const all = heading.concat(body);
      insertAnalysis.run(passage, heading.length, toBlob(all));
      for (const number of new Set(all)) terms.count(number, 1);
    }
    for (const { anchor, from, to } of sections) insertSection.run(id, anchor, from, to);
    resize.run(pieces.length, headings, bodies);
    terms.flush();
  };

  const remove = (id: number): void => {
    clear(id);
    deleteDocument.run(id);
    terms.flush();
  };

  const transaction = (work: () => void): void => {
    try {
      db.transaction(work).immediate();
    } catch (error) {
      terms.reset();
      throw error;
    }
  };

  return { put, remove, transaction };
}

/**
 * Keys of a document's passages: an unchanged passage keeps its key whatever is edited around it, a changed
 * one gets another, so that no citation lies.
 */
function passageKeys(document: string): (piece: Piece) => string {
  const used = new Map<string, number>();
  return (piece) => {
    const hash = createHash("sha256")
      .update(JSON.stringify([piece.heading, piece.text]))
      .digest("hex");
    const key = `${document}:${hash.slice(0, 12)}`;
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}

/** Title and headings as searched; the title only once when it is also the top heading. */
function headingText(title: string, heading: readonly string[]): string {
  return (heading[0] === title ? heading : [title, ...heading]).join(" \n ");
}

function codes(numbers: readonly number[]): string {
  let text = "";
  for (const number of numbers) text += `${number.toString(36)} `;
  return text;
}
