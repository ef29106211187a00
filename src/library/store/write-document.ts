import { hash as digest } from "node:crypto";
import type { Piece, SectionRange } from "../chunk/piece.ts";
import type { StoredDocument } from "./documents.ts";
import { indexWriter } from "./index-writer.ts";
import type { Db } from "./open-database.ts";

/** Everything about a document that is stored, with its passages. */
export interface NewDocument extends Omit<StoredDocument, "id"> {
  readonly pieces: readonly Piece[];
  readonly sections: readonly SectionRange[];
}

/** Writes documents with their index. `put` and `remove` belong inside `transaction`. */
export interface DocumentWriter {
  /** Adds the document or, when its key is there, replaces its passages. */
  put(document: NewDocument): void;
  remove(id: number): void;
  /** Runs `work` as one transaction that takes the write lock first: all of it happens, or nothing. */
  transaction<T>(work: () => T): T;
}

export function documentWriter(db: Db): DocumentWriter {
  const index = indexWriter(db);
  const idOf = db.prepare("SELECT id FROM document WHERE key = ?").pluck();
  const insert = db.prepare(`
    INSERT INTO document (key, origin, path, file, title, topic, hash, bytes, made_by)
    VALUES (:key, :origin, :path, :file, :title, :topic, :hash, :bytes, :made_by)`);
  const update = db.prepare(`
    UPDATE document SET origin = :origin, path = :path, file = :file, title = :title, topic = :topic,
      hash = :hash, bytes = :bytes, made_by = :made_by WHERE key = :key`);
  const insertPassage = db.prepare(`
    INSERT INTO passage (key, document, ordinal, heading, text, line_from, line_to, page, cell, anchor, paragraph)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertSection = db.prepare("INSERT INTO section VALUES (?, ?, ?, ?)");
  const deletePassages = db.prepare("DELETE FROM passage WHERE document = ?");
  const deleteSections = db.prepare("DELETE FROM section WHERE document = ?");
  const deleteDocument = db.prepare("DELETE FROM document WHERE id = ?");

  const clear = (id: number): void => {
    index.removeDocument(id);
    deletePassages.run(id);
    deleteSections.run(id);
  };
  const identify = (row: Omit<StoredDocument, "id">): number => {
    const before = idOf.get(row.key) as number | undefined;
    if (before === undefined) return Number(insert.run(row).lastInsertRowid);
    clear(before);
    update.run(row);
    return before;
  };

  return {
    put({ pieces, sections, ...row }) {
      const document = identify(row);
      const keyOf = passageKeys(row.key);
      for (const [ordinal, piece] of pieces.entries()) {
        const [from, to] = piece.lines ?? [null, null];
        const { page = null, cell = null, anchor = null, paragraph = null } = piece;
        const place = [from, to, page, cell, anchor, paragraph];
        const heading = JSON.stringify(piece.heading);
        const { lastInsertRowid } = insertPassage.run(
          keyOf(piece),
          document,
          ordinal,
          heading,
          piece.text,
          ...place,
        );
        index.add(lastInsertRowid, headingText(row.title, piece.heading), piece.text);
      }
      for (const { anchor, from, to } of sections) insertSection.run(document, anchor, from, to);
    },
    remove(id) {
      clear(id);
      deleteDocument.run(id);
    },
    transaction(work) {
      try {
        return db
          .transaction(() => {
            const result = work();
            index.flush();
            return result;
          })
          .immediate();
      } catch (error) {
        index.reset();
        throw error;
      }
    },
  };
}

/**
 * Keys of a document's passages: an unchanged passage keeps its key whatever is edited around it, a changed
 * one gets another, so that no citation lies.
 */
function passageKeys(document: string): (piece: Piece) => string {
  const used = new Map<string, number>();
  return (piece) => {
    const hash = digest("sha256", JSON.stringify([piece.heading, piece.text]));
    const key = `${document}:${hash.slice(0, 12)}`;
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}

/** Title and headings as searched: what stands right above the text says most about it, and counts twice. */
function headingText(title: string, heading: readonly string[]): string {
  const path = heading[0] === title ? heading : [title, ...heading];
  return (path.length > 1 ? [...path, path.at(-1)!] : path).join(" \n ");
}
