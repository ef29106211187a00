import { existsSync } from "node:fs";
import type { Passage } from "../domain/passage.ts";
import type { Term } from "../domain/question.ts";
import type { Library } from "../ports/library.ts";
import { addTexts, type PlainText } from "./add-texts.ts";
import type { ExtractorOptions } from "./extract/extractor.ts";
import { type IngestOptions, type IngestSummary, ingest } from "./ingest/ingest.ts";
import type { OwnItem } from "./items/item.ts";
import { makeItems } from "./items/make-items.ts";
import { packMatcher } from "./likeness/pack-matcher.ts";
import { noVectors, type WordVectors } from "./likeness/word-vectors.ts";
import { makeGlossary } from "./search/glossary.ts";
import { searcher } from "./search/search.ts";
import { documentsNamed, sourceNamed } from "./store/named-documents.ts";
import { openDatabase } from "./store/open-database.ts";
import { type OwnDocument, ownDocuments } from "./store/own-documents.ts";
import { passageReader } from "./store/passages.ts";
import { documentWriter } from "./store/write-document.ts";
import { type PackDocument, syncPacks } from "./sync-packs.ts";
import type { Embedder, VectorState } from "./vectors/embedder.ts";
import { makeVectors, type Vectors } from "./vectors/vectors.ts";

export interface LibraryOptions {
  /** Path of `library.db`, or `:memory:`. Its folder must exist. */
  readonly file: string;
  /** The articles of all loaded packs; undefined leaves what is indexed as it is. */
  readonly packs?: readonly PackDocument[];
  /** The glossary: its acronyms and synonyms find what a query means. */
  readonly terms?: readonly Term[];
  /** What words mean: finds a section of a pack by other words than its own. Without, words have to be the same. */
  readonly words?: WordVectors;
  /** How files are read: where the worker is, its limits of time and memory. */
  readonly extractor?: ExtractorOptions;
  /** Makes vectors; without one, search goes by words alone. */
  readonly embedder?: Embedder;
  /** Told when a query could not be embedded; the search then goes by words alone. */
  readonly onEmbedderFailure?: (error: unknown) => void;
}

/** A document of the learner's own, as `viva sources list` shows it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly passages: number;
  readonly bytes: number;
  /** True when its file is no longer where it was read. */
  readonly missing: boolean;
}

/** The library with what only the app needs of it. */
export interface OpenLibrary extends Library {
  /** Passages of one document of the learner's own or of a pack, in order; by key, path, file name or title. */
  passagesOf(document: string): readonly Passage[];
  /** Questions made by rule from a document (named as for `passagesOf`), best first; [] when it offers none. */
  itemsOf(document: string): readonly OwnItem[];
  /** Takes documents in; one line a file through `onFile`. Rejects only when the library itself breaks. */
  ingest(options: IngestOptions): Promise<IngestSummary>;
  /** The learner's own documents, by path. */
  sources(): readonly Source[];
  /**
   * Forgets a document by its id, path or file name. The file itself stays.
   *
   * @throws VivaError `unknown-source` when there is none, `bad-input` when several have that name.
   */
  removeSource(name: string): Source;
  /** How many passages have vectors, and whose. */
  vectors(): VectorState;
  /** Makes the missing vectors; see `Vectors`. */
  embed: Vectors["embed"];
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
  const matcher = options.packs && packMatcher(db, options.packs, options.words ?? noVectors);
  const search = searcher(db, makeGlossary(options.terms ?? []), matcher);
  const passages = passageReader(db);
  const documents = ownDocuments(db);
  const vectors = makeVectors(db, options.embedder, options.onEmbedderFailure ?? (() => undefined));
  return {
    search: async (query, { limit, doc } = {}) => {
      const within = doc === undefined ? {} : { documents: documentsNamed(db, doc) };
      const near = await vectors.nearest(query, within.documents);
      return search(query, { ...(limit === undefined ? {} : { limit }), ...within }, near);
    },
    section: async (anchor) => passages.section(anchor),
    passage: async (id) => passages.key(id),
    passagesOf: (document) => documentsNamed(db, document).flatMap((id) => passages.document(id)),
    itemsOf: (document) => documentsNamed(db, document).flatMap((id) => makeItems(passages.document(id))),
    ingest: (how) => ingest(how, { documents, writer, extractor: options.extractor ?? {} }),
    sources: () => documents.all().map(toSource),
    removeSource: (name) => {
      const source = sourceNamed(documents.all(), name);
      writer.transaction(() => writer.remove(source.id));
      return toSource(source);
    },
    vectors: vectors.state,
    embed: vectors.embed,
    addTexts: (texts) => addTexts(writer, texts),
    close: () => db.close(),
  };
}

function toSource({ key, title, path, passages, bytes }: OwnDocument): Source {
  return { id: key, title, path, passages, bytes, missing: !existsSync(path) };
}
