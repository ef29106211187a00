import type { Notice } from "../domain/events.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { Embedder } from "../library/vectors/embedder.ts";
import type { Library } from "../ports/library.ts";
import { embedderNotices } from "./embedder-notices.ts";
import type { Knowledge } from "./knowledge.ts";

export interface LazyLibrary extends Library {
  /** The library itself, opened and brought up to date with the packs. */
  open(): Promise<OpenLibrary>;
  /** Tells `listener`, from now on instead of another, what a search had to do without; each notice once. */
  listen(listener: (notice: Notice) => void): void;
  close(): void;
}

/** The library, opened when it is first asked: the first question needs none. */
export function openLazyLibrary(options: {
  file: string;
  knowledge: Knowledge;
  worker?: string | undefined;
  embedder?: () => Promise<Embedder | undefined>;
}): LazyLibrary {
  let opened: Promise<OpenLibrary> | undefined;
  let library: OpenLibrary | undefined;
  const notices = embedderNotices();
  const open = () => {
    opened ??= openNow().catch((error: unknown) => {
      // A full disk may have room again: whoever asks next tries anew.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const openNow = async () => {
    const [{ openLibrary }, { wordVectors }, embedder] = await Promise.all([
      import("../library/open-library.ts"),
      import("./word-vectors.ts"),
      options.embedder?.(),
    ]);
    library = openLibrary({
      file: options.file,
      packs: options.knowledge.articles(),
      terms: options.knowledge.bank.terms(),
      words: wordVectors,
      ...(options.worker === undefined ? {} : { extractor: { worker: options.worker } }),
      ...(embedder ? { embedder, onEmbedderFailure: notices.failed } : {}),
    });
    if (embedder) notices.opened(embedder.name, library.vectors());
    return library;
  };
  return {
    open,
    listen: notices.listen,
    search: async (query, how) => (await open()).search(query, how),
    section: async (anchor) => (await open()).section(anchor),
    passage: async (id) => (await open()).passage(id),
    close: () => library?.close(),
  };
}
