import type { IngestOptions, IngestSummary } from "../library/ingest/ingest.ts";
import type { Source } from "../library/open-library.ts";
import { rebuildOwnQuestions } from "./own-questions.ts";
import type { Viva } from "./viva.ts";

/** Takes documents in and makes questions from them. */
export async function ingestDocuments(
  viva: Viva,
  options: IngestOptions,
): Promise<IngestSummary & { questions: number; ms: number }> {
  const startedAt = viva.clock.now();
  const library = await viva.library.open();
  const summary = await library.ingest(options);
  const { questions } = rebuildOwnQuestions(library, viva.config.dataDir);
  return { ...summary, questions, ms: viva.clock.now() - startedAt };
}

export async function listSources(viva: Viva): Promise<readonly Source[]> {
  return (await viva.library.open()).sources();
}

/** Forgets a document and its questions; answers given to them stay in the history. */
export async function removeSource(viva: Viva, name: string): Promise<Source> {
  const library = await viva.library.open();
  const source = library.removeSource(name);
  rebuildOwnQuestions(library, viva.config.dataDir);
  return source;
}
