import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openLibrary } from "../../../src/library/open-library.ts";
import { fromBlob } from "../../../src/library/store/term-blob.ts";

/**
 * All that a library holds, by names and not by numbers (which a rollback may give anew): documents, passages,
 * sections, what the index says of each passage and how often each term occurs; whether index and tables are
 * sound; what searches find; and the questions made from documents, with every file that lies beside them.
 */
export async function libraryHolds(dataDir: string): Promise<string> {
  return [...tablesOf(dataDir), ...(await found(dataDir))].join("\n");
}

async function found(dataDir: string): Promise<string[]> {
  const library = openLibrary({ file: join(dataDir, "library.db") });
  try {
    const queries = [
      "why do cats purr",
      "what do dogs run after",
      "feather gill taurine",
      "how does softmax work",
    ];
    const results = await Promise.all(queries.map((query) => library.search(query, { limit: 8 })));
    return [...results, library.sources()].map((result) => JSON.stringify(result));
  } finally {
    library.close();
  }
}

function tablesOf(dataDir: string): string[] {
  const db = new Database(join(dataDir, "library.db"));
  try {
    const passages = db.prepare("SELECT id, key FROM passage").all() as { id: number; key: string }[];
    const keys = new Map(passages.map(({ id, key }) => [id, key]));
    const terms = db.prepare("SELECT id, text FROM term").all() as { id: number; text: string }[];
    const texts = new Map(terms.map(({ id, text }) => [id, text]));
    const analyses = db.prepare("SELECT passage, heading, terms FROM analysis").all() as {
      passage: number;
      heading: number;
      terms: Buffer;
    }[];
    db.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, passage_fts, instance)");
    const words = db.prepare("SELECT term, doc, col, offset FROM temp.words").all() as {
      term: string;
      doc: number;
      col: string;
      offset: number;
    }[];
    db.exec("INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check')");
    return [
      ...rows(
        db,
        "SELECT key, origin, path, file, title, topic, hash, bytes, made_by FROM document ORDER BY key",
      ),
      ...rows(
        db,
        "SELECT p.key, d.key, ordinal, heading, text, line_from, line_to, page, cell, anchor FROM passage p JOIN document d ON d.id = document ORDER BY p.key",
      ),
      ...rows(
        db,
        "SELECT d.key, anchor, first, past FROM section s JOIN document d ON d.id = s.document ORDER BY 1, 2",
      ),
      ...rows(db, "SELECT text, passages FROM term WHERE passages <> 0 ORDER BY text"),
      ...rows(db, "SELECT * FROM size"),
      ...analyses
        .map(({ passage, heading, terms: blob }) =>
          JSON.stringify([keys.get(passage), heading, [...fromBlob(blob)].map((term) => texts.get(term))]),
        )
        .sort(),
      ...words
        .map(
          ({ term, doc, col, offset }) =>
            `${keys.get(doc)} ${col} ${offset} ${texts.get(Number.parseInt(term, 36))}`,
        )
        .sort(),
      JSON.stringify([db.pragma("integrity_check"), db.pragma("foreign_key_check")]),
      ...filesBelow(dataDir).map(
        (file) => `${file} ${file.includes("own") ? readFileSync(join(dataDir, file), "utf8") : ""}`,
      ),
    ];
  } finally {
    db.close();
  }
}

function rows(db: Database.Database, sql: string): string[] {
  return (db.prepare(sql).raw().all() as unknown[]).map((row) => JSON.stringify(row));
}

/** Files of a data folder, but for the logs of open databases. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
