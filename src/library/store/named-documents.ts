import { resolve } from "node:path";
import { VivaError } from "../../domain/errors.ts";
import { libraryErrors } from "../../messages/library-errors.ts";
import type { Db } from "./open-database.ts";
import type { OwnDocument } from "./own-documents.ts";

/** Rows of the documents that a person may mean by `name`: its key, path, file name or title. */
export function documentsNamed(db: Db, name: string): number[] {
  const exact = db
    .prepare(
      "SELECT id FROM document WHERE key = :name OR path = :name OR file = :name OR title = :name COLLATE NOCASE",
    )
    .pluck()
    .all({ name }) as number[];
  if (exact.length > 0) return exact;
  const wanted = name.toLowerCase().replace(/^\.?\//, "");
  const rows = db.prepare("SELECT id, path, file FROM document").all() as {
    id: number;
    path: string;
    file: string;
  }[];
  return rows
    .filter(({ path, file }) => {
      const lower = file.toLowerCase();
      return (
        lower === wanted ||
        lower.replace(/\.[^.]+$/, "") === wanted ||
        path.toLowerCase().endsWith(`/${wanted}`)
      );
    })
    .map(({ id }) => id);
}

/** The one document of the learner's own that `name` (id, path or file name) means. Throws as `removeSource` says. */
export function sourceNamed(documents: readonly OwnDocument[], name: string): OwnDocument {
  const byId = documents.filter(({ key, path }) => key === name || path === resolve(name));
  const named = byId.length > 0 ? byId : documents.filter(({ file }) => file === name);
  if (named.length === 1) return named[0]!;
  if (named.length === 0) {
    throw new VivaError("unknown-source", ...libraryErrors.unknown(name));
  }
  throw new VivaError("bad-input", ...libraryErrors.several(name, named.length));
}
