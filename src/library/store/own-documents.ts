import type { StoredDocument } from "./documents.ts";
import type { Db } from "./open-database.ts";

/** A document of the learner's own with its number of passages. */
export interface OwnDocument extends StoredDocument {
  readonly passages: number;
}

const select = `
  SELECT d.*, (SELECT count(*) FROM passage p WHERE p.document = d.id) AS passages
  FROM document d WHERE d.origin = 'own'`;

/** Finds the learner's own documents. */
export function ownDocuments(db: Db) {
  const all = db.prepare(`${select} ORDER BY d.path`);
  const byPath = db.prepare(`${select} AND d.path = ?`);
  const byHash = db.prepare(`${select} AND d.hash = ? ORDER BY d.id`);
  const keyTaken = db.prepare("SELECT 1 FROM document WHERE key = ?");
  const move = db.prepare("UPDATE document SET path = ?, file = ?, title = ? WHERE id = ?");
  return {
    all: () => all.all() as OwnDocument[],
    atPath: (path: string) => byPath.get(path) as OwnDocument | undefined,
    withHash: (hash: string) => byHash.all(hash) as OwnDocument[],
    /** A key for a new document: of its content, so that the same file always gets the same. */
    freeKey(hash: string): string {
      const base = `own:${hash.slice(0, 10)}`;
      let key = base;
      for (let n = 2; keyTaken.get(key); n++) key = `${base}-${n}`;
      return key;
    },
    move: (id: number, to: { path: string; file: string; title: string }) => {
      move.run(to.path, to.file, to.title, id);
    },
  };
}

export type OwnDocuments = ReturnType<typeof ownDocuments>;
