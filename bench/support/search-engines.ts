import { createRequire } from "node:module";
import Database from "better-sqlite3";
import MiniSearch from "minisearch";
import { openLibrary } from "../../src/library/open-library.ts";
import { stopTerms } from "../../src/library/text/stop-words.ts";

/** A text to be found. */
export interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A search engine under the same two questions: index these, and which ten ids answer that. */
export interface Engine {
  readonly name: string;
  /** `perDocument` texts are passages of one document, for those who know documents. */
  build(texts: readonly Text[], folder: string, perDocument?: number): void;
  search(query: string): string[] | Promise<string[]>;
  close(): void;
}

const DEPTH = 10;

/** Viva as the chat uses it. */
export function viva(): Engine {
  let library: ReturnType<typeof openLibrary> | undefined;
  // Several passages of a document count once: more are needed for ten documents.
  let limit = 4 * DEPTH;
  return {
    name: "Viva",
    build(texts, folder, perDocument = 1) {
      library = openLibrary({ file: `${folder}/viva.db` });
      if (perDocument > 1) limit = DEPTH;
      library.addTexts(perDocument === 1 ? texts : documentsOf(texts, perDocument));
    },
    async search(query) {
      const { hits } = await library!.search(query, { limit });
      return [...new Set(hits.map(({ passage }) => passage.path))].slice(0, DEPTH);
    },
    close: () => library?.close(),
  };
}

function* documentsOf(texts: readonly Text[], size: number) {
  for (let at = 0; at < texts.length; at += size) {
    const pieces = texts.slice(at, at + size).map(({ title, text }) => ({ heading: [title], text }));
    yield { id: texts[at]!.id, title: texts[at]!.title, text: pieces };
  }
}

/** What most would build: SQLite's FTS5 with its Porter stemmer, the content words joined by OR, and its BM25. */
export function plainFts5(): Engine {
  let db: Database.Database | undefined;
  let find: Database.Statement | undefined;
  return {
    name: "FTS5 porter, OR",
    build(texts, folder) {
      db = new Database(`${folder}/plain.db`);
      db.pragma("journal_mode = WAL");
      db.pragma("synchronous = NORMAL");
      db.exec(`
        CREATE TABLE doc (id INTEGER PRIMARY KEY, key TEXT, title TEXT, text TEXT);
        CREATE VIRTUAL TABLE fts USING fts5(title, text, content='doc', content_rowid='id', tokenize='porter unicode61');`);
      const doc = db.prepare("INSERT INTO doc (key, title, text) VALUES (?, ?, ?)");
      const entry = db.prepare("INSERT INTO fts (rowid, title, text) VALUES (?, ?, ?)");
      db.transaction(() => {
        for (const { id, title, text } of texts)
          entry.run(doc.run(id, title, text).lastInsertRowid, title, text);
      })();
      find = db.prepare(`
        SELECT key, title, text FROM (SELECT rowid, rank FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT ${DEPTH}) f
        JOIN doc ON doc.id = f.rowid ORDER BY f.rank`);
    },
    search(query) {
      const words = [...new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].filter(
        (word) => !stopTerms.has(word),
      );
      if (words.length === 0) return [];
      const rows = find!.all(words.map((word) => `"${word}"`).join(" OR ")) as { key: string }[];
      return rows.map(({ key }) => key);
    },
    close: () => db?.close(),
  };
}

export function miniSearch(): Engine {
  const index = new MiniSearch<Text>({ fields: ["title", "text"], searchOptions: { boost: { title: 3 } } });
  return {
    name: "MiniSearch",
    build: (texts) => index.addAll([...texts]),
    search: (query) =>
      index
        .search(query)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    close: () => index.removeAll(),
  };
}

interface Wink {
  defineConfig(config: object): void;
  definePrepTasks(tasks: readonly unknown[]): void;
  addDoc(document: object, id: string): void;
  consolidate(): void;
  search(query: string, limit: number): [string, number][];
}

export function winkBm25(): Engine {
  const require = createRequire(import.meta.url);
  const engine = require("wink-bm25-text-search")() as Wink;
  const { string, tokens } = require("wink-nlp-utils") as Record<
    "string" | "tokens",
    Record<string, unknown>
  >;
  engine.defineConfig({ fldWeights: { title: 3, text: 1 } });
  engine.definePrepTasks([
    string.lowerCase,
    string.tokenize0,
    tokens.removeWords,
    tokens.stem,
    tokens.propagateNegations,
  ]);
  return {
    name: "wink-bm25",
    build(texts) {
      for (const { id, title, text } of texts) engine.addDoc({ title: title || " ", text }, id);
      engine.consolidate();
    },
    search: (query) => engine.search(query, DEPTH).map(([id]) => id),
    close: () => undefined,
  };
}
