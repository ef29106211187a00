import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evalRetrieval, ndcg, quantile, recall, reciprocalRank } from "../../src/app/eval-retrieval.ts";

describe("the measures", () => {
  const judged = new Map([
    ["a", 3],
    ["b", 1],
    ["c", 0],
    ["d", 2],
  ]);

  it("gives one for the ideal order and less for a worse one", () => {
    expect(ndcg(["a", "d", "b"], judged)).toBeCloseTo(1);
    // (0 + 3/log2(3)) / (3 + 2/log2(3) + 1/2)
    expect(ndcg(["c", "a"], judged)).toBeCloseTo(3 / Math.log2(3) / (3 + 2 / Math.log2(3) + 0.5));
    expect(ndcg(["x"], new Map([["x", 0]]))).toBe(0);
  });

  it("counts relevant documents among the first ten", () => {
    expect(recall(["a", "x", "c"], judged)).toBeCloseTo(1 / 3);
    expect(reciprocalRank(["c", "x", "b"], judged)).toBeCloseTo(1 / 3);
    expect(reciprocalRank(["x"], judged)).toBe(0);
  });

  it("takes quantiles by nearest rank", () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.99)).toBe(4);
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe("a collection in BEIR's layout", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "viva-collection-"));
    write("corpus.jsonl", [
      { _id: "t", title: "Tea", text: "Green tea wants water of eighty degrees." },
      { _id: "k", title: "Coffee", text: "Espresso is pressed through fine grounds." },
    ]);
    write("queries.jsonl", [
      { _id: "1", text: "how hot is water for green tea" },
      { _id: "2", text: "espresso grounds" },
      { _id: "3", text: "nothing is relevant to this" },
    ]);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, rows: readonly object[]) =>
    writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join("\n"));

  it("is measured over the queries that have a relevant document", async () => {
    write("qrels.jsonl", [
      { query_id: "1", doc_id: "t", relevance: 1 },
      { query_id: "2", doc_id: "k", relevance: 2 },
      { query_id: "3", doc_id: "k", relevance: 0 },
    ]);
    expect(await evalRetrieval(folder)).toMatchObject({ queries: 2, ndcg10: 1, recall10: 1, mrr10: 1 });
  });

  it("may have its judgements as tab-separated values with a header", async () => {
    writeFileSync(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\n1\tk\t1\n");
    expect(await evalRetrieval(folder)).toMatchObject({ queries: 1, ndcg10: 0 });
  });

  it("names the file that is missing, and the line that can't be read", async () => {
    await expect(evalRetrieval(folder)).rejects.toMatchObject({ code: "no-input" });
    writeFileSync(join(folder, "qrels.jsonl"), '{"query_id": "1", "doc_id": "t", "relevance": 1}\n{oops\n');
    await expect(evalRetrieval(folder)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("qrels.jsonl:2:"),
    });
  });
});
