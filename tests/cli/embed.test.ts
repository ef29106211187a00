import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { type FakeEmbedder, fakeEmbedder } from "../support/fake-embedder.ts";

let server: FakeEmbedder;
let folder: string;
beforeEach(async () => {
  server = await fakeEmbedder();
  folder = mkdtempSync(join(tmpdir(), "viva-embed-"));
  mkdirSync(join(folder, "viva"));
  mkdirSync(join(folder, "notes"));
  writeFileSync(join(folder, "notes", "dough.md"), "# Dough\n\nYeast makes it rise overnight.\n");
  config("ollama:tiny");
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const config = (embed: string) =>
  writeFileSync(join(folder, "viva", "config.toml"), `embed = "${embed}"\nollama_host = "${server.url}"\n`);
const run = (...args: string[]) =>
  viva(args, { dataDir: join(folder, "data"), cwd: folder, env: { XDG_CONFIG_HOME: folder } });
const errorOf = (stdout: string) =>
  JSON.parse(stdout.trim().split("\n").at(-1)!) as { message: string; hint: string };

describe("an embedder in the config file", () => {
  it("makes vectors at ingest, and finds by them what no word names", async () => {
    const ingest = await run("ingest", "notes", "--json");
    expect(ingest.code).toBe(0);
    const found = (await run("search", "bakery", "--json")).json().at(-1) as {
      results: { doc: string }[];
    };
    expect(found.results.map(({ doc }) => doc)).toContain("Dough");
    expect((await run("doctor", "--json")).stdout).toMatch(
      /ollama:tiny answers with 3 numbers; (\d+) of \1 passages/,
    );
  });

  it("is never mixed with another, and says how to change it", async () => {
    await run("ingest", "notes");
    config("ollama:other");
    const refused = await run("ingest", "notes", "--json");
    expect(refused.code).toBe(4);
    expect(errorOf(refused.stdout).hint).toContain("viva sources embed --again");
    const search = await run("search", "yeast overnight");
    expect(search.stderr).toContain("search goes by words");
    expect(search.stdout).toContain("Dough");
    const again = await run("sources", "embed", "--again", "--json");
    expect(again.json().at(-1)).toMatchObject({ type: "vectors", embedder: "ollama:other" });
  });

  it("may be away: documents come in, searches go by words, and both say so", async () => {
    await server.close();
    const ingest = await run("ingest", "notes");
    expect(ingest.code).toBe(0);
    expect(ingest.stdout).toContain("1 added");
    expect(ingest.stderr).toContain("No vectors were made");
    const search = await run("search", "yeast overnight");
    expect(search.code).toBe(0);
    expect(search.stdout).toContain("Dough");
  });

  it("has to be one", async () => {
    config("somewhere");
    const refused = await run("search", "x", "--json");
    expect(refused.code).toBe(4);
    expect(errorOf(refused.stdout).message).toContain("names no embedder");
  });
});
