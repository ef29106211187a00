import { load } from "sqlite-vec";
import { VivaError } from "../../domain/errors.ts";
import { libraryErrors } from "../../messages/library-errors.ts";
import type { Db } from "../store/open-database.ts";
import type { VectorState } from "./embedder.ts";
import { refuseToMix } from "./refuse-to-mix.ts";

/** Above this many vectors a first look at their signs alone narrows the search down. */
const MOST_EXACT = 20_000;
const SIGNS_KEPT = 400;

/** A passage without a vector, with the text to make one of. */
export interface Pending {
  readonly passage: number;
  readonly text: string;
}

/** Vectors of passages. They go with their passage; all are made by the one embedder that is noted. */
export function vectorStore(db: Db) {
  load(db);
  const noted = db.prepare("SELECT name, dimensions FROM embedder");
  const note = db.prepare("INSERT INTO embedder (one, name, dimensions) VALUES (1, ?, ?)");
  const count = db.prepare("SELECT count(*) FROM vector").pluck();
  const passages = db.prepare("SELECT count(*) FROM passage").pluck();
  const put = db.prepare(
    "INSERT OR REPLACE INTO vector (passage, value, signs) SELECT id, :value, vec_quantize_binary(:value) FROM passage WHERE id = :passage",
  );
  const pending = db.prepare(`
    SELECT p.id AS passage, d.title || char(10) || p.heading || char(10) || p.text AS text
    FROM passage p JOIN document d ON d.id = p.document
    WHERE p.id NOT IN (SELECT passage FROM vector) ORDER BY p.id LIMIT ?`);
  const scope =
    "(:documents IS NULL OR passage IN (SELECT id FROM passage WHERE document IN (SELECT value FROM json_each(:documents))))";
  const exact = db
    .prepare(
      `SELECT passage FROM vector WHERE ${scope} ORDER BY vec_distance_cosine(value, :query) LIMIT :limit`,
    )
    .pluck();
  const narrowed = db
    .prepare(`
      SELECT passage FROM (
        SELECT passage, value FROM vector WHERE ${scope}
        ORDER BY vec_distance_hamming(vec_bit(signs), vec_quantize_binary(:query)) LIMIT ${SIGNS_KEPT})
      ORDER BY vec_distance_cosine(value, :query) LIMIT :limit`)
    .pluck();

  const maker = () => noted.get() as { name: string; dimensions: number } | undefined;
  return {
    state: (): VectorState => ({
      embedder: maker()?.name,
      embedded: count.get() as number,
      passages: passages.get() as number,
    }),
    pending: (limit: number): Pending[] => pending.all(limit) as Pending[],
    /** @throws VivaError `bad-config` when another embedder made the vectors that are there. */
    put(name: string, vectors: readonly { passage: number; vector: readonly number[] }[]): void {
      db.transaction(() => {
        for (const { passage, vector } of vectors) {
          const made = maker();
          if (!made) note.run(name, vector.length);
          else {
            refuseToMix(name, made.name);
            if (made.dimensions !== vector.length) throw otherLength(name, made.dimensions, vector.length);
          }
          put.run({ passage, value: toBytes(vector) });
        }
      }).immediate();
    },
    /** Passages whose vectors are nearest to the query's; [] when another embedder made them. */
    nearest(name: string, query: readonly number[], limit: number, documents?: readonly number[]): number[] {
      const made = maker();
      if (made?.name !== name || made.dimensions !== query.length) return [];
      const search = (count.get() as number) > MOST_EXACT ? narrowed : exact;
      const within = documents ? JSON.stringify(documents) : null;
      return search.all({ query: toBytes(query), limit, documents: within }) as number[];
    },
    /** Forgets all vectors, so that another embedder can make new ones. */
    clear(): void {
      db.exec("DELETE FROM vector; DELETE FROM embedder;");
    },
  };
}

export type VectorStore = ReturnType<typeof vectorStore>;

/** Zeros at the end change no cosine; signs are kept eight to a byte. */
function toBytes(vector: readonly number[]): Buffer {
  const padded = new Float32Array(Math.ceil(vector.length / 8) * 8);
  padded.set(vector);
  return Buffer.from(padded.buffer);
}

/** A model that was pulled anew under its old name, say. */
function otherLength(name: string, before: number, now: number): VivaError {
  return new VivaError("bad-config", ...libraryErrors.otherLength(name, before, now));
}
