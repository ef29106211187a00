import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

describe("viva ask", () => {
  it("explains with citations that can be opened", async () => {
    using home = tempFolder();
    const run = await viva(["ask", "What does softmax do?", "--json"], { dataDir: home.path });
    const [answer] = run.json() as { citations: { path: string; lines: number[] }[] }[];
    expect(answer).toMatchObject({ type: "answer", covered: true, text: expect.stringContaining("[1]") });
    expect(answer!.citations[0]?.path).toMatch(/softmax\.md$/);
    expect(run.code).toBe(0);
  });

  it("says what its sources don't cover", async () => {
    using home = tempFolder();
    const run = await viva(["ask", "Who won the football world cup in 1954?", "--json"], {
      dataDir: home.path,
    });
    expect(run.json()).toMatchObject([{ covered: false, citations: [] }]);
  });

  it("needs a question", async () => {
    expect((await viva(["ask"])).code).toBe(2);
  });
});

describe("viva search", () => {
  it("finds passages, best first, with their place", async () => {
    using home = tempFolder();
    const run = await viva(["search", "gradient descent", "--limit", "2", "--json"], { dataDir: home.path });
    const [found] = run.json() as { results: { n: number; score: number; lines: [number, number] }[] }[];
    expect(found!.results.map(({ n }) => n)).toEqual([1, 2]);
    expect(found!.results[0]!.score).toBeGreaterThanOrEqual(found!.results[1]!.score);
    expect(found!.results[0]!.lines[0]).toBeGreaterThan(0);
  });

  it("takes any text for a query, and an empty result is no failure", async () => {
    using home = tempFolder();
    const run = await viva(["search", '"(*) OR NEAR/', "--json"], { dataDir: home.path });
    expect(run.code).toBe(0);
    const nothing = await viva(["search", "zzzqqqxyz", "--json"], { dataDir: home.path });
    expect(nothing).toMatchObject({ code: 0 });
    expect(nothing.json()).toMatchObject([{ results: [], covered: false }]);
  });

  it("refuses a limit that is no number", async () => {
    expect((await viva(["search", "x", "--limit", "few"])).code).toBe(2);
  });
});

describe("viva ingest and sources", () => {
  it("takes a document in, finds it, and forgets it", async () => {
    using home = tempFolder();
    const at = { dataDir: home.file("data") };
    writeFileSync(
      home.file("tides.md"),
      "# Tides\n\nSpring tides come at new moon and at full moon, when pulls add up.\n",
    );
    const first = await viva(["ingest", home.file("tides.md"), "--json"], at);
    expect(first.json()).toMatchObject([
      { type: "ingest.file", state: "added" },
      { type: "ingest.end", added: 1, failed: 0 },
    ]);
    const again = await viva(["ingest", home.file("tides.md"), "--json"], at);
    expect(again.json().at(-1)).toMatchObject({ added: 0, unchanged: 1 });
    const found = await viva(["search", "spring tides full moon", "--json"], at);
    const [{ results }] = found.json() as [{ results: { path: string }[] }];
    expect(results[0]?.path).toBe(home.file("tides.md"));
    expect((await viva(["sources"], at)).stdout).toContain("tides.md");
    expect((await viva(["sources", "rm", home.file("tides.md")], at)).code).toBe(0);
    expect((await viva(["sources", "list", "--json"], at)).json()).toMatchObject([{ sources: [] }]);
  });

  it("goes on after a file that can't be read, and says that it is partly done", async () => {
    using home = tempFolder();
    writeFileSync(home.file("good.md"), "# Good\n\nA text about whales.\n");
    writeFileSync(home.file("bad.pdf"), "this is no PDF");
    const run = await viva(["ingest", home.file("good.md"), home.file("bad.pdf"), "--json"], {
      dataDir: home.file("data"),
    });
    expect(run.code).toBe(6);
    expect(run.json().at(-1)).toMatchObject({ added: 1, failed: 1 });
  });

  it("fails for a path that does not exist and a source that is not there", async () => {
    using home = tempFolder();
    expect((await viva(["ingest", home.file("no.md")], { dataDir: home.file("d") })).code).toBe(1);
    const run = await viva(["sources", "rm", "nothing", "--json"], { dataDir: home.file("d") });
    expect(run.json()).toMatchObject([{ type: "error", code: "unknown-source" }]);
  });
});
