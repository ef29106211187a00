/** One step of the schema. Append only: a shipped migration is never edited, renamed or reordered. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * `analysis.terms` holds a passage's term numbers in order (variable length), the heading's first:
 * rescoring reads positions from it instead of analysing text again. The FTS5 index holds the same numbers in
 * base 36, so that it agrees with `term` whatever the text was and no query can be a syntax error.
 */
export const migrations: readonly Migration[] = [
  {
    name: "001-documents",
    sql: `
      CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        origin TEXT NOT NULL CHECK (origin IN ('pack', 'own')),
        path TEXT NOT NULL,
        file TEXT NOT NULL,
        title TEXT NOT NULL,
        topic TEXT,
        hash TEXT NOT NULL,
        bytes INTEGER NOT NULL DEFAULT 0,
        made_by TEXT NOT NULL
      );
      CREATE INDEX document_path ON document(origin, path);
      CREATE INDEX document_file ON document(file);
      CREATE TABLE passage (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        heading TEXT NOT NULL,
        text TEXT NOT NULL,
        line_from INTEGER,
        line_to INTEGER,
        page INTEGER,
        cell INTEGER,
        anchor TEXT
      );
      CREATE UNIQUE INDEX passage_order ON passage(document, ordinal);
      CREATE TABLE section (
        document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        anchor TEXT NOT NULL,
        first INTEGER NOT NULL,
        past INTEGER NOT NULL,
        PRIMARY KEY (document, anchor)
      ) WITHOUT ROWID;
      CREATE INDEX section_anchor ON section(anchor);
    `,
  },
  {
    name: "002-index",
    sql: `
      CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, passages INTEGER NOT NULL);
      CREATE TABLE analysis (passage INTEGER PRIMARY KEY, heading INTEGER NOT NULL, terms BLOB NOT NULL);
      CREATE TABLE size (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        passages INTEGER NOT NULL,
        heading_terms INTEGER NOT NULL,
        text_terms INTEGER NOT NULL
      );
      INSERT INTO size VALUES (1, 0, 0, 0);
      CREATE VIRTUAL TABLE passage_fts USING fts5(
        heading, body, content='', contentless_delete=1, tokenize='ascii', detail=full
      );
      INSERT INTO passage_fts(passage_fts, rank) VALUES ('rank', 'bm25(3.0, 1.0)');
    `,
  },
  {
    name: "003-vectors",
    sql: `
      CREATE TABLE embedder (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, dimensions INTEGER NOT NULL);
      CREATE TABLE vector (
        passage INTEGER PRIMARY KEY REFERENCES passage(id) ON DELETE CASCADE,
        value BLOB NOT NULL,
        signs BLOB NOT NULL
      );
    `,
  },
  { name: "004-paragraph", sql: "ALTER TABLE passage ADD COLUMN paragraph INTEGER;" },
];
