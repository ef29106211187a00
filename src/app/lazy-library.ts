import type { OpenLibrary } from "../library/open-library.ts";
import type { Library } from "../ports/library.ts";
import type { Knowledge } from "./knowledge.ts";

export interface LazyLibrary extends Library {
  /** The library itself, opened and brought up to date with the packs. */
  open(): Promise<OpenLibrary>;
  close(): void;
}

/** The library, opened when it is first asked: the first question needs none. */
export function openLazyLibrary(options: {
  file: string;
  knowledge: Knowledge;
  worker?: string | undefined;
}): LazyLibrary {
  let opened: Promise<OpenLibrary> | undefined;
  let library: OpenLibrary | undefined;
  const open = () => {
    opened ??= import("../library/open-library.ts").then(({ openLibrary }) => {
      library = openLibrary({
        file: options.file,
        packs: options.knowledge.articles(),
        terms: options.knowledge.bank.terms(),
        ...(options.worker === undefined ? {} : { extractor: { worker: options.worker } }),
      });
      return library;
    });
    return opened;
  };
  return {
    open,
    search: async (query, how) => (await open()).search(query, how),
    section: async (anchor) => (await open()).section(anchor),
    passage: async (id) => (await open()).passage(id),
    close: () => library?.close(),
  };
}
