import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { type ExtractorOptions, makeExtractor } from "../extract/extractor.ts";
import type { OwnDocuments } from "../store/own-documents.ts";
import type { DocumentWriter } from "../store/write-document.ts";
import { collectFiles } from "./collect-files.ts";
import { type IngestedFile, ingestFile } from "./ingest-file.ts";

export interface IngestOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly signal?: AbortSignal;
  /** Called for every file as it is done. */
  readonly onFile?: (file: IngestedFile) => void;
  /** Forget documents below the given paths whose files are gone. */
  readonly prune?: boolean;
}

export interface IngestSummary {
  readonly added: number;
  readonly unchanged: number;
  readonly updated: number;
  readonly failed: number;
  /** Documents forgotten by `prune`. */
  readonly removed: number;
  /** True when the signal ended it early; what was done stays done. */
  readonly stopped: boolean;
}

interface Deps {
  readonly documents: OwnDocuments;
  readonly writer: DocumentWriter;
  readonly extractor: ExtractorOptions;
}

/** Takes files in, one transaction each: killed at any moment, nothing is torn and the next run goes on. */
export async function ingest(options: IngestOptions, deps: Deps): Promise<IngestSummary> {
  const { paths, onFile, prune = false, signal = new AbortController().signal } = options;
  const counts = { added: 0, unchanged: 0, updated: 0, failed: 0 };
  const report = (file: IngestedFile): void => {
    counts[file.state] += 1;
    onFile?.(file);
  };
  const extractor = makeExtractor(deps.extractor);
  try {
    for await (const found of collectFiles(paths)) {
      if (signal.aborted) break;
      if (found.kind === "file") report(await ingestFile(found, { ...deps, extractor }, signal));
      else if (!(prune && found.gone && deps.documents.atPath(found.file))) {
        report({ path: found.path, state: "failed", error: found.reason });
      }
    }
  } finally {
    extractor.close();
  }
  const removed = prune && !signal.aborted ? forgetGone(paths, deps) : 0;
  return { ...counts, removed, stopped: signal.aborted };
}

function forgetGone(paths: readonly string[], { documents, writer }: Deps): number {
  const roots = paths.map((path) => resolve(path));
  const below = (path: string) =>
    roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
  const gone = documents.all().filter(({ path }) => below(path) && !existsSync(path));
  if (gone.length > 0) {
    writer.transaction(() => {
      for (const { id } of gone) writer.remove(id);
    });
  }
  return gone.length;
}
