import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Term } from "../../../src/domain/question.ts";
import { type OpenLibrary, openLibrary } from "../../../src/library/open-library.ts";
import { editDistance, trigramLikeness } from "../../../src/library/search/similar.ts";

const terms: Term[] = [
  {
    id: "mcp",
    term: "Model Context Protocol",
    definition: "A protocol.",
    acronyms: ["MCP"],
    synonyms: ["universal tool plug"],
    variants: [],
    see: [],
  },
];

const texts = [
  {
    id: "softmax",
    title: "Softmax",
    text: "Softmax turns logits into probabilities. Subtract the maximum for stability.",
  },
  {
    id: "protocol",
    title: "Tools",
    text: "The Model Context Protocol connects a host to servers that offer tools.",
  },
  {
    id: "cpp",
    title: "Languages",
    text: "In C++ a destructor runs when the object leaves its scope; C# collects garbage.",
  },
  {
    id: "code",
    title: "Training loop",
    text: "Call optimizer.zero_grad() before loss.backward(), and torch.no_grad() in evaluation.",
  },
  {
    id: "micro",
    title: "Brain cells",
    text: "Microglial cells clean up after an injury. Fine-tuning of synapses follows.",
  },
  { id: "tea", title: "茶", text: "緑茶は八十度のお湯で淹れます。紅茶は沸騰したお湯で淹れます。" },
  { id: "accents", title: "Café", text: "A naïve café owner in Zürich served crème brûlée." },
  { id: "numbers", title: "Constants", text: "The value 3.14159 is pi, and 2.71828 is e." },
];

let library: OpenLibrary;
beforeAll(() => {
  library = openLibrary({ file: ":memory:", terms });
  library.addTexts(texts);
});
afterAll(() => library.close());
const first = async (query: string) => (await library.search(query)).hits[0]?.passage.path;

describe("a search finds", () => {
  it.each([
    ["a misspelt word", "sofmax stabilty", "softmax"],
    ["letters that changed places", "lgoits", "softmax"],
    ["a relative that stemming leaves apart", "microglia", "micro"],
    ["a name by its acronym", "what is MCP", "protocol"],
    ["a name by its synonym", "the universal tool plug", "protocol"],
    ["C++", "C++ destructor", "cpp"],
    ["C#", "c#", "cpp"],
    ["an identifier", "zero_grad", "code"],
    ["a dotted name", "torch.no_grad", "code"],
    ["words without spaces", "紅茶の温度", "tea"],
    ["accents that were not typed", "naive creme brulee zurich", "accents"],
    ["a number with decimals", "3.14159", "numbers"],
    ["small words alone, as they stand", "when the", "cpp"],
    ["a possessive", "softmax's logits", "softmax"],
  ])("%s", async (_, query, path) => {
    expect(await first(query)).toBe(path);
  });

  it("nothing where nothing is like it", async () => {
    expect((await library.search("xylophone zugzwang")).hits).toEqual([]);
  });

  it("the same again and again", async () => {
    expect(await library.search("logits tools cells")).toEqual(await library.search("logits tools cells"));
  });

  it("no better for repeating a single word of the sources' than for asking the question", async () => {
    const { covered } = await library.search(
      "how do I season a wok before cooking with maximum heat for stability",
    );
    expect(covered).toBe(false);
  });
});

describe("likeness of words", () => {
  it("counts edits, a swap of neighbours as one", () => {
    expect(editDistance("softmax", "sofmax", 2)).toBe(1);
    expect(editDistance("logits", "lgoits", 2)).toBe(1);
    expect(editDistance("cat", "dog", 2)).toBe(3);
    expect(editDistance("a", "abcdef", 2)).toBe(3);
  });
  it("shares trigrams", () => {
    expect(trigramLikeness("microglia", "microglial")).toBeGreaterThan(0.7);
    expect(trigramLikeness("cat", "dog")).toBe(0);
  });
});
