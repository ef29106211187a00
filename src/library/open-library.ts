import type { Passage } from "../domain/passage.ts";
import type { Term } from "../domain/question.ts";
import type { Library } from "../ports/library.ts";
import { addTexts, type PlainText } from "./add-texts.ts";
import { makeGlossary } from "./search/glossary.ts";
import { searcher } from "./search/search.ts";
import { type Db, openDatabase } from "./store/open-database.ts";
import { passageReader } from "./store/passages.ts";
import { documentWriter } from "./store/write-document.ts";
import { type PackDocument, syncPacks } from "./sync-packs.ts";

export interface LibraryOptions {
  /** Path of `library.db`, or `:memory:`. Its folder must exist. */
  readonly file: string;
  /** The articles of all loaded packs; undefined leaves what is indexed as it is. */
  readonly packs?: readonly PackDocument[];
  /** The glossary: its acronyms and synonyms find what a query means. */
  readonly terms?: readonly Term[];
}

/** The library with what only the app needs of it. */
export interface OpenLibrary extends Library {
  /** Passages of one document of the learner's own or of a pack, in order; by key, path, file name or title. */
  passagesOf(document: string): readonly Passage[];
  /** Indexes texts that are in memory already; see `PlainText`. */
  addTexts(texts: Iterable<PlainText>): void;
  close(): void;
}

/**
 * Opens the library and brings the packs' articles up to date (a few ms when they are).
 *
 * @throws VivaError `database-broken` or `database-newer`.
 */
export function openLibrary(options: LibraryOptions): OpenLibrary {
  const db = openDatabase(options.file);
  const writer = documentWriter(db);
  if (options.packs) syncPacks(db, writer, options.packs);
  const search = searcher(db, makeGlossary(options.terms ?? []));
  const passages = passageReader(db);
  return {
    search: async (query, { limit, doc } = {}) =>
      search(query, {
        ...(limit === undefined ? {} : { limit }),
        ...(doc === undefined ? {} : { documents: documentsNamed(db, doc) }),
      }),
    section: async (anchor) => passages.section(anchor),
    passage: async (id) => passages.key(id),
    passagesOf: (document) => documentsNamed(db, document).flatMap((id) => passages.document(id)),
    addTexts: (texts) => addTexts(writer, texts),
    close: () => db.close(),
  };
}

/** Rows of the documents that a person may mean by `name`: its key, path, file name or title. */
function documentsNamed(db: Db, name: string): number[] {
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
