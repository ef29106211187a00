import type { Embedder } from "./embedder.ts";
import type { VectorStore } from "./vector-store.ts";

const BATCH = 32;

/** Makes the missing vectors, a batch a transaction: stopped at any time, the next run goes on. Returns how many. */
export async function embedPending(
  store: VectorStore,
  embedder: Embedder,
  options: { signal: AbortSignal; onProgress?: (done: number) => void },
): Promise<number> {
  let done = 0;
  for (;;) {
    const batch = store.pending(BATCH);
    if (batch.length === 0 || options.signal.aborted) return done;
    const vectors = await embedder.embed(
      batch.map(({ text }) => text),
      options.signal,
    );
    store.put(
      embedder.name,
      batch.map(({ passage }, index) => ({ passage, vector: vectors[index] ?? [] })),
    );
    done += batch.length;
    options.onProgress?.(done);
  }
}
