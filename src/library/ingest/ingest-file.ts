import { existsSync } from "node:fs";
import { basename } from "node:path";
import { libraryErrors } from "../../messages/library-errors.ts";
import type { Extractor } from "../extract/extractor.ts";
import { fileError } from "../extract/file-error.ts";
import { type Kind, makerOf } from "../extract/kinds.ts";
import type { ExtractReply } from "../extract/protocol.ts";
import type { OwnDocument, OwnDocuments } from "../store/own-documents.ts";
import type { DocumentWriter } from "../store/write-document.ts";
import { hashFile } from "./hash-file.ts";

/** What became of one file: one line of the summary. */
export interface IngestedFile {
  readonly path: string;
  readonly state: "added" | "unchanged" | "updated" | "failed";
  readonly passages?: number;
  /** Why it failed: one plain clause. */
  readonly error?: string;
  /** Another path with the same content: it is indexed once. */
  readonly sameAs?: string;
}

export interface IngestDeps {
  readonly documents: OwnDocuments;
  readonly writer: DocumentWriter;
  readonly extractor: Extractor;
}

interface Source {
  readonly path: string;
  readonly file: string;
  readonly as: Kind;
}

/** Takes one file in, when it is new or changed. Never rejects: what goes wrong is a failed line. */
export async function ingestFile(
  source: Source,
  deps: IngestDeps,
  signal: AbortSignal,
): Promise<IngestedFile> {
  const { path, file, as } = source;
  try {
    const hash = await hashFile(file, signal);
    const settled = settle(source, hash, deps);
    if (settled) return settled;
    const reply = await deps.extractor.extract(file, as, signal);
    if (reply.kind === "failed") return { path, state: "failed", error: reply.reason };
    return deps.writer.transaction(() => settle(source, reply.hash, deps) ?? store(source, reply, deps));
  } catch (error) {
    if (signal.aborted) return { path, state: "failed", error: libraryErrors.file.stopped };
    return { path, state: "failed", error: why(error) };
  }
}

function why(error: unknown): string {
  const code = (error as { code?: string } | undefined)?.code ?? "";
  if (code.startsWith("SQLITE_BUSY")) return libraryErrors.file.held;
  if (code === "SQLITE_FULL") return libraryErrors.file.diskFull;
  return fileError(error);
}

/** The outcome for content that is indexed already: at this path, at one that is gone (moved), or elsewhere. */
function settle(
  { path, file, as }: Source,
  hash: string,
  { documents }: IngestDeps,
): IngestedFile | undefined {
  const here = documents.atPath(file);
  if (here) return here.hash === hash && here.made_by === makerOf(as) ? unchanged(path, here) : undefined;
  const same = documents.withHash(hash).filter(({ made_by }) => made_by === makerOf(as));
  const moved = same.find((document) => !existsSync(document.path));
  if (moved) {
    const title = moved.title === moved.file ? basename(file) : moved.title;
    documents.move(moved.id, { path: file, file: basename(file), title });
    return { path, state: "updated", passages: moved.passages };
  }
  return same[0] ? { ...unchanged(path, same[0]), sameAs: same[0].path } : undefined;
}

function unchanged(path: string, { passages }: OwnDocument): IngestedFile {
  return { path, state: "unchanged", passages };
}

type Reply = Extract<ExtractReply, { kind: "extracted" }>;

function store(
  { path, file, as }: Source,
  { extracted, hash, bytes }: Reply,
  deps: IngestDeps,
): IngestedFile {
  const before = deps.documents.atPath(file);
  deps.writer.put({
    key: before?.key ?? deps.documents.freeKey(hash),
    origin: "own",
    path: file,
    file: basename(file),
    title: extracted.title ?? basename(file),
    topic: null,
    hash,
    bytes,
    made_by: makerOf(as),
    pieces: extracted.pieces,
    sections: extracted.sections,
  });
  return { path, state: before ? "updated" : "added", passages: extracted.pieces.length };
}
