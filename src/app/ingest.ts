import { elapsed } from "../domain/elapsed.ts";
import { asVivaError, type VivaError } from "../domain/errors.ts";
import type { IngestOptions, IngestSummary } from "../library/ingest/ingest.ts";
import type { Source } from "../library/open-library.ts";
import type { VectorState } from "../library/vectors/embedder.ts";
import { refuseToMix } from "../library/vectors/refuse-to-mix.ts";
import { rebuildOwnQuestions } from "./own-questions.ts";
import type { Viva } from "./viva.ts";

/**
 * Takes documents in, makes questions from them and, with an embedder, vectors. Without its endpoint the documents are
 * in all the same, and `unembedded` says why they have no vectors.
 *
 * @throws VivaError `bad-config` before anything is read when another embedder made the vectors that are there.
 */
export async function ingestDocuments(
  viva: Viva,
  options: IngestOptions,
): Promise<IngestSummary & { questions: number; unembedded?: VivaError; ms: number }> {
  const startedAt = viva.clock.now();
  const library = await viva.library.open();
  if (viva.config.embed !== undefined) refuseToMix(viva.config.embed, library.vectors().embedder);
  const summary = await library.ingest(options);
  const { questions } = rebuildOwnQuestions(library, viva.config.dataDir);
  const unembedded = await embedNew(viva, options.signal);
  const ms = elapsed(startedAt, viva.clock.now());
  return { ...summary, questions, ...(unembedded ? { unembedded } : {}), ms };
}

async function embedNew({ config, library }: Viva, signal: AbortSignal | undefined) {
  if (config.embed === undefined) return undefined;
  try {
    await (await library.open()).embed(signal ? { signal } : {});
    return undefined;
  } catch (error) {
    return asVivaError(error);
  }
}

/** Makes the vectors that are missing, or all anew. Rejects with VivaError: see `OpenLibrary.embed`. */
export async function embedPassages(
  viva: Viva,
  options: { again: boolean; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<{ made: number } & VectorState> {
  const library = await viva.library.open();
  const made = await library.embed(options);
  return { made, ...library.vectors() };
}

export async function listSources(viva: Viva): Promise<readonly Source[]> {
  return (await viva.library.open()).sources();
}

/** Forgets a document and its questions; answers given to them stay in the history. */
export async function removeSource(viva: Viva, name: string): Promise<Source> {
  const library = await viva.library.open();
  try {
    return library.removeSource(name);
  } finally {
    // Also where it is unknown: a process that was killed may have forgotten it and not its questions.
    rebuildOwnQuestions(library, viva.config.dataDir);
  }
}
