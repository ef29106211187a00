import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLibrary } from "../../src/library/open-library.ts";
import type { PackDocument } from "../../src/library/sync-packs.ts";
import { libraryContract, teaArticle } from "../contracts/library.ts";

const tea: PackDocument = { topic: "tea", title: "Brewing tea", path: "drinks/tea.md", markdown: teaArticle };

libraryContract("SQLite", () => openLibrary({ file: ":memory:", packs: [tea] }));

describe("the library's file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "viva-library-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = (packs?: PackDocument[]) =>
    openLibrary({ file: join(folder, "library.db"), ...(packs ? { packs } : {}) });

  it("keeps its index, and passages their ids, from one opening to the next", async () => {
    const first = open([tea]);
    const before = (await first.search("tannin")).hits[0]!.passage;
    first.close();
    const second = open([tea]);
    expect(await second.passage(before.id)).toEqual(before);
    second.close();
  });

  it("indexes a changed article again and keeps the ids of its unchanged passages", async () => {
    const first = open([tea]);
    const kept = (await first.search("tannin")).hits[0]!.passage;
    const changed = (await first.search("80 degrees")).hits[0]!.passage;
    first.close();
    const second = open([{ ...tea, markdown: teaArticle.replace("80 degrees", "75 degrees") }]);
    expect(await second.passage(kept.id)).toEqual(kept);
    expect(await second.passage(changed.id)).toBeUndefined();
    expect((await second.search("75 degrees")).hits[0]?.passage.text).toContain("about 75 degrees");
    second.close();
  });

  it("forgets an article that left its pack", async () => {
    open([tea]).close();
    const library = open([]);
    expect((await library.search("tannin")).hits).toEqual([]);
    expect(await library.section("tea.md")).toEqual([]);
    library.close();
  });

  it("says that a file is no library, and what to do", () => {
    writeFileSync(
      join(folder, "library.db"),
      "this is no database, but it is long enough to be read as one".repeat(50),
    );
    expect(() => open()).toThrow(expect.objectContaining({ code: "database-broken" }));
  });

  it("lets two processes' worth of connections read while one writes", async () => {
    const writer = open([tea]);
    const reader = open();
    expect((await reader.search("tannin")).hits).toHaveLength(1);
    writer.close();
    reader.close();
  });
});
