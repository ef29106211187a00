import { afterEach, describe, expect, it } from "vitest";
import { type OpenLibrary, openLibrary } from "../../../src/library/open-library.ts";
import type { Embedder } from "../../../src/library/vectors/embedder.ts";
import { fuse } from "../../../src/library/vectors/fuse.ts";

/** Knows three subjects; a text's vector says how much it is about each. */
const subjects = [/feline|cat|kitten/gi, /engine|motor|car/gi, /bread|yeast|bak/gi];
const bySubject = (name = "subjects"): Embedder => ({
  name,
  embed: async (texts) =>
    texts.map((text) => subjects.map((subject) => (text.match(subject)?.length ?? 0) + 0.01)),
});

const texts = [
  { id: "cats", title: "Felines", text: "Kittens sleep most of the day and hunt at night." },
  { id: "cars", title: "Motors", text: "An engine burns fuel in its cylinders." },
  { id: "bread", title: "Baking", text: "Yeast makes the dough of bread rise." },
];

let library: OpenLibrary;
afterEach(() => library.close());
const open = (embedder?: Embedder, failures: unknown[] = []) => {
  library = openLibrary({
    file: ":memory:",
    ...(embedder ? { embedder } : {}),
    onEmbedderFailure: (error) => failures.push(error),
  });
  library.addTexts(texts);
};

describe("vectors beside words", () => {
  it("find what no word of the query names", async () => {
    open(bySubject());
    expect((await library.search("my car won't start")).hits).toEqual([]);
    expect(await library.embed({})).toBe(3);
    expect(library.vectors()).toEqual({ embedder: "subjects", embedded: 3, passages: 3 });
    expect((await library.search("my car won't start")).hits[0]?.passage.doc).toBe("Motors");
    expect((await library.search("my car", { doc: "bread" })).hits[0]?.passage.doc).toBe("Baking");
  });

  it("are made for new passages only, and go with their passages", async () => {
    open(bySubject());
    await library.embed({});
    library.addTexts([{ id: "cars", title: "Motors", text: "A motor turns fuel into motion." }]);
    expect(library.vectors().embedded).toBe(2);
    expect(await library.embed({})).toBe(1);
  });

  it("are never mixed with those of another embedder", async () => {
    let name = "first";
    open({
      ...bySubject(),
      get name() {
        return name;
      },
    });
    await library.embed({});
    name = "second";
    library.addTexts([{ id: "new", title: "New", text: "Something new." }]);
    await expect(library.embed({})).rejects.toMatchObject({ code: "bad-config" });
    expect((await library.search("my car won't start")).hits).toEqual([]);
    expect(await library.embed({ again: true })).toBe(4);
    expect(library.vectors().embedder).toBe("second");
  });

  it("fail quietly: the search goes on by words", async () => {
    const failures: unknown[] = [];
    const embedder = bySubject();
    let down = false;
    open(
      {
        name: "x",
        embed: async (all, signal) =>
          down ? Promise.reject(new Error("down")) : embedder.embed(all, signal),
      },
      failures,
    );
    await library.embed({});
    down = true;
    expect((await library.search("yeast")).hits[0]?.passage.doc).toBe("Baking");
    expect(failures).toHaveLength(1);
  });

  it("need an embedder", async () => {
    open();
    expect(library.vectors()).toEqual({ embedder: undefined, embedded: 0, passages: 3 });
    await expect(library.embed({})).rejects.toMatchObject({ code: "bad-config" });
  });
});

describe("fusion by reciprocal rank", () => {
  it("puts first what both rankings hold", () => {
    expect(
      fuse([
        [1, 2, 3],
        [3, 4],
      ]).map(({ row }) => row),
    ).toEqual([3, 1, 2, 4]);
    expect(fuse([[7]])[0]).toEqual({ row: 7, score: 1 / 61 });
  });
});
