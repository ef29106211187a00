import { createHash } from "node:crypto";
import { basename } from "node:path";
import { chunkMarkdown } from "./chunk/markdown.ts";
import type { StoredDocument } from "./store/documents.ts";
import type { Db } from "./store/open-database.ts";
import type { DocumentWriter } from "./store/write-document.ts";

/** An article of a knowledge pack, as its loader gives it. `path` can be opened. */
export interface PackDocument {
  readonly topic: string;
  readonly title: string;
  readonly path: string;
  readonly markdown: string;
  /** Questions that its sections answer, by anchor: they help to find them, and are neither shown nor stored. */
  readonly questions?: readonly { readonly anchor: string; readonly lines: readonly string[] }[];
}

/** Changes when the same text would be cut or indexed otherwise: everything is then indexed again. */
export const CHUNKER = "markdown-1";

/**
 * Makes the index hold exactly these articles: new and changed ones (by content, title and path) are indexed,
 * those that are gone leave. One transaction, and none at all when nothing changed.
 */
export function syncPacks(db: Db, writer: DocumentWriter, documents: readonly PackDocument[]): void {
  const stored = db.prepare("SELECT key, id, hash FROM document WHERE origin = 'pack'");
  const before = new Map((stored.all() as StoredDocument[]).map((row) => [row.key, row]));
  const wanted = new Map(documents.map((document) => [keyOf(document), document]));
  const changed = [...wanted].filter(([key, document]) => before.get(key)?.hash !== hashOf(document));
  const gone = [...before.values()].filter(({ key }) => !wanted.has(key));
  if (changed.length === 0 && gone.length === 0) return;
  writer.transaction(() => {
    for (const { id } of gone) writer.remove(id);
    for (const [key, document] of changed) {
      const { pieces, sections } = chunkMarkdown(document.markdown);
      writer.put({
        key,
        origin: "pack",
        path: document.path,
        file: basename(document.path),
        title: document.title,
        topic: document.topic,
        hash: hashOf(document),
        bytes: Buffer.byteLength(document.markdown),
        made_by: CHUNKER,
        pieces,
        sections,
      });
    }
  });
}

/** Two packs may treat the same topic: a topic with its path is what stays the same. */
function keyOf({ topic, path }: PackDocument): string {
  return `pack:${topic}:${createHash("sha256").update(path).digest("hex").slice(0, 6)}`;
}

function hashOf({ title, path, markdown }: PackDocument): string {
  return createHash("sha256")
    .update(JSON.stringify([CHUNKER, title, path, markdown]))
    .digest("hex");
}
