import { describe, expect, it } from "vitest";
import type { Library } from "../../src/ports/library.ts";

/** An article that every library under contract is given: topic `tea`, file `tea.md`. */
export const teaArticle = `# Brewing tea

Tea is an infusion of leaves.

## Water temperature

Green tea wants water of about 80 degrees; boiling water scalds its leaves and turns it bitter.

### Why bitterness appears

Hot water dissolves catechins quickly.

## Steeping time

Black tea steeps for four minutes. A longer bath extracts more tannin.
`;

/** What every adapter of the port must do. `open` gives a library that holds only `teaArticle`. */
export function libraryContract(name: string, open: () => Promise<Library> | Library): void {
  describe(`${name} keeps the library's contract`, () => {
    it("finds the passage that answers, with where it stands", async () => {
      const { hits, covered, confidence } = await (await open()).search(
        "how many degrees should green tea have",
      );
      expect(hits[0]?.passage).toMatchObject({
        doc: "Brewing tea",
        heading: ["Brewing tea", "Water temperature"],
        lines: [7, 7],
        origin: "pack",
        topic: "tea",
        anchor: "tea.md#water-temperature",
      });
      expect(hits[0]?.passage.text).toContain("80 degrees");
      expect(covered).toBe(true);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    });

    it("lists hits best first, at most as many as asked for", async () => {
      const { hits } = await (await open()).search("tea", { limit: 2 });
      expect(hits).toHaveLength(2);
      expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
    });

    it("says when its sources don't cover a question", async () => {
      const { covered } = await (await open()).search("who won the football world cup in 1974");
      expect(covered).toBe(false);
    });

    it.each([
      "",
      " ",
      '"',
      "AND OR NOT NEAR(",
      "tea AND",
      "water* ^tea {col}: -x + (((",
      "'; DROP TABLE passage; --",
      "\u0000\ud800 \ufffd",
      "C++ # % _ \\",
      "茶の温度は？",
      "🫖🫖🫖",
      "tea ".repeat(20_000),
    ])("takes any text as a query: %j", async (query) => {
      const { hits, confidence } = await (await open()).search(query.slice(0, 80_000));
      expect(Array.isArray(hits)).toBe(true);
      expect(confidence).toBeGreaterThanOrEqual(0);
    });

    it("gives a section with its subsections, and nothing for one that is not there", async () => {
      const library = await open();
      const section = await library.section("tea.md#water-temperature");
      expect(section.map(({ heading }) => heading.at(-1))).toEqual([
        "Water temperature",
        "Why bitterness appears",
      ]);
      expect(await library.section("tea.md#milk")).toEqual([]);
      expect(await library.section("coffee.md")).toEqual([]);
    });

    it("gives a passage again by its id, exactly as it was found", async () => {
      const library = await open();
      const found = (await library.search("tannin")).hits[0]!.passage;
      expect(await library.passage(found.id)).toEqual(found);
      expect(await library.passage("no-such-passage")).toBeUndefined();
    });

    it("searches within one document only, when asked to", async () => {
      const library = await open();
      expect((await library.search("tea", { doc: "tea.md" })).hits.length).toBeGreaterThan(0);
      expect((await library.search("tea", { doc: "coffee.md" })).hits).toEqual([]);
    });
  });
}
