// Search: quality on collections in BEIR's layout given as arguments, and speed on made-up passages.
//   npx tsx bench/retrieval.ts [--sizes 10000,100000] [DIR…]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { ndcg, quantile, recall } from "../src/app/eval-retrieval.ts";
import { readCollection } from "../src/app/retrieval-collection.ts";
import { madeUpCorpus } from "./support/corpus.ts";
import { type Engine, miniSearch, plainFts5, type Text, viva, winkBm25 } from "./support/search-engines.ts";

const QUERIES = 200;
/** Passages of a made-up document: a chapter, a paper. */
const PER_DOCUMENT = 20;
const makers = [plainFts5, viva, miniSearch, winkBm25];
/** In-memory engines take minutes and gigabytes for the large size. */
const MOST_IN_MEMORY = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "10000,100000" } },
});
for (const folder of positionals) await quality(folder);
for (const size of values.sizes.split(",").map(Number).filter(Boolean)) await speed(size);

async function quality(folder: string): Promise<void> {
  const { documents, queries, relevance } = await readCollection(folder);
  console.log(`\n${basename(folder)}: ${documents.length} documents, ${queries.length} queries\n`);
  console.log("| engine | nDCG@10 | recall@10 |\n|---|---|---|");
  for (const make of makers) {
    await withEngine(make, documents, async (engine) => {
      let [gain, found, n] = [0, 0, 0];
      for (const { id, text } of queries) {
        const judged = relevance.get(id);
        if (!judged || ![...judged.values()].some((value) => value > 0)) continue;
        const ids = await engine.search(text);
        gain += ndcg(ids, judged);
        found += recall(ids, judged);
        n += 1;
      }
      console.log(`| ${engine.name} | ${(gain / n).toFixed(3)} | ${(found / n).toFixed(3)} |`);
    });
  }
}

/** Engines take turns at every query, so that what else the machine does falls on all of them. */
async function speed(size: number): Promise<void> {
  const { passages, queries } = madeUpCorpus({ passages: size, queries: QUERIES, seed: 7 });
  const folder = mkdtempSync(join(tmpdir(), "viva-bench-"));
  const engines = makers
    .filter((make) => size <= MOST_IN_MEMORY || make === plainFts5 || make === viva)
    .map((make) => make());
  const rates = engines.map((engine) => {
    const before = process.cpuUsage();
    engine.build(passages, folder, PER_DOCUMENT);
    const { user, system } = process.cpuUsage(before);
    return size / ((user + system) / 1e6);
  });
  const times = engines.map((): number[] => []);
  for (const query of [...queries.slice(0, 20), ...queries]) {
    for (const [index, engine] of engines.entries()) {
      const before = performance.now();
      await engine.search(query);
      times[index]!.push(performance.now() - before);
    }
  }
  console.log(`\n${size} passages of about 1 KB, questions of nine words\n`);
  console.log("| engine | build, passages per CPU second | p50 ms | p99 ms |\n|---|---|---|---|");
  for (const [index, engine] of engines.entries()) {
    const measured = times[index]!.slice(20);
    const cells = [
      rates[index]!.toFixed(0),
      quantile(measured, 0.5).toFixed(1),
      quantile(measured, 0.99).toFixed(1),
    ];
    console.log(`| ${engine.name} | ${cells.join(" | ")} |`);
    engine.close();
  }
  rmSync(folder, { recursive: true, force: true });
}

async function withEngine(
  make: () => Engine,
  texts: readonly Text[],
  use: (engine: Engine) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), "viva-bench-"));
  const engine = make();
  engine.build(texts, folder);
  await use(engine);
  engine.close();
  rmSync(folder, { recursive: true, force: true });
}
