import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../library/open-library.ts";
import { readCollection } from "./retrieval-collection.ts";

/** What `viva eval retrieval` prints. Means over the queries that have a relevant document; times in ms. */
export interface RetrievalReport {
  readonly queries: number;
  readonly ndcg10: number;
  readonly recall10: number;
  readonly mrr10: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

const DEPTH = 10;
/** Passages to look through for ten different documents. */
const PASSAGES = 40;

/** Measures the chat's own search on a collection in BEIR's layout, in a library of its own that is removed. */
export async function evalRetrieval(folder: string): Promise<RetrievalReport> {
  const { documents, queries, relevance } = await readCollection(folder);
  const home = await mkdtemp(join(tmpdir(), "viva-eval-"));
  try {
    const library = openLibrary({ file: join(home, "library.db") });
    library.addTexts(documents);
    const sums = { ndcg: 0, recall: 0, mrr: 0 };
    const times: number[] = [];
    for (const { id, text } of queries) {
      const wanted = relevance.get(id);
      if (!wanted || ![...wanted.values()].some((value) => value > 0)) continue;
      const before = performance.now();
      const { hits } = await library.search(text, { limit: PASSAGES });
      times.push(performance.now() - before);
      const found = [...new Set(hits.map(({ passage }) => passage.path))].slice(0, DEPTH);
      sums.ndcg += ndcg(found, wanted);
      sums.recall += recall(found, wanted);
      sums.mrr += reciprocalRank(found, wanted);
    }
    library.close();
    const n = Math.max(1, times.length);
    return {
      queries: times.length,
      ndcg10: sums.ndcg / n,
      recall10: sums.recall / n,
      mrr10: sums.mrr / n,
      p50_ms: quantile(times, 0.5),
      p99_ms: quantile(times, 0.99),
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

type Judged = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first ten, gains being the relevance itself (Järvelin &
 * Kekäläinen 2002, as trec_eval's `ndcg_cut_10`).
 */
export function ndcg(found: readonly string[], judged: Judged): number {
  const gain = (values: readonly number[]) =>
    values.slice(0, DEPTH).reduce((sum, value, rank) => sum + Math.max(0, value) / Math.log2(rank + 2), 0);
  const ideal = gain([...judged.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => judged.get(id) ?? 0)) / ideal;
}

/** Share of the relevant documents that are among the first ten. */
export function recall(found: readonly string[], judged: Judged): number {
  const relevant = [...judged].filter(([, value]) => value > 0);
  const hit = found.slice(0, DEPTH).filter((id) => (judged.get(id) ?? 0) > 0);
  return relevant.length === 0 ? 0 : hit.length / relevant.length;
}

/** One over the rank of the first relevant document, 0 when none is among the first ten. */
export function reciprocalRank(found: readonly string[], judged: Judged): number {
  const rank = found.slice(0, DEPTH).findIndex((id) => (judged.get(id) ?? 0) > 0);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** The value that a share `q` of the values does not exceed (nearest rank); 0 of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
}
