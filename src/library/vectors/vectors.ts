import { VivaError } from "../../domain/errors.ts";
import { libraryErrors } from "../../messages/library-errors.ts";
import type { Db } from "../store/open-database.ts";
import { embedPending } from "./embed-pending.ts";
import type { Embedder, VectorState } from "./embedder.ts";
import { refuseToMix } from "./refuse-to-mix.ts";
import { type VectorStore, vectorStore } from "./vector-store.ts";

/** Vectors beside the words: optional, and never a reason for a search to fail. */
export interface Vectors {
  state(): VectorState;
  /**
   * Makes the missing vectors (all anew with `again`) and returns how many.
   *
   * @throws VivaError `bad-config` when another embedder made those that are there, or when none is set;
   *   rejects with the embedder's own error when it fails. What was made stays.
   */
  embed(options: {
    signal?: AbortSignal;
    again?: boolean;
    onProgress?: (done: number) => void;
  }): Promise<number>;
  /** Rows of the passages nearest to a query; [] without an embedder or when it fails. */
  nearest(query: string, documents?: readonly number[]): Promise<readonly number[]>;
}

const NEAREST = 100;
const PATIENCE_MS = 10_000;

export function makeVectors(
  db: Db,
  embedder: Embedder | undefined,
  onFailure: (error: unknown) => void,
): Vectors {
  if (!embedder) return noVectors(db);
  let store: VectorStore | undefined;
  const open = () => {
    store ??= vectorStore(db);
    return store;
  };
  return {
    state: () => open().state(),
    async embed({ signal = new AbortController().signal, again = false, onProgress }) {
      if (!again) refuseToMix(embedder.name, open().state().embedder);
      else {
        // The old vectors go only when the embedder answers.
        await embedder.embed(["ready"], signal);
        open().clear();
      }
      return embedPending(open(), embedder, { signal, ...(onProgress ? { onProgress } : {}) });
    },
    async nearest(query, documents) {
      if (query.trim() === "" || open().state().embedder !== embedder.name) return [];
      try {
        const [vector] = await embedder.embed([query], AbortSignal.timeout(PATIENCE_MS));
        return vector ? open().nearest(embedder.name, vector, NEAREST, documents) : [];
      } catch (error) {
        onFailure(error);
        return [];
      }
    },
  };
}

function noVectors(db: Db): Vectors {
  return {
    state: () => ({
      embedder: db.prepare("SELECT name FROM embedder").pluck().get() as string | undefined,
      embedded: db.prepare("SELECT count(*) FROM vector").pluck().get() as number,
      passages: db.prepare("SELECT count(*) FROM passage").pluck().get() as number,
    }),
    embed: async () => {
      throw new VivaError("bad-config", ...libraryErrors.noEmbedder);
    },
    nearest: async () => [],
  };
}
