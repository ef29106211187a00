import assert from "node:assert/strict";
import fc from "fast-check";
import { loadPack } from "../../../src/knowledge/load-pack.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import { property } from "../property.ts";
import { hostileText } from "../texts.ts";
import { assertOneLine } from "../well-formed.ts";

const library = openLibrary({ file: ":memory:", terms: loadPack("tests/fixtures/packs/mini").terms });
library.addTexts([
  {
    id: "softmax",
    title: "Softmax",
    text: "Softmax turns logits into probabilities. Subtract the maximum for stability.",
  },
  { id: "tides", title: "Tides", text: "The gravity of the Moon raises the tides, two a day." },
  { id: "tea", title: "茶", text: "緑茶は八十度のお湯で淹れます。" },
]);
const all = library.passagesOf("softmax").length + library.passagesOf("tides").length;

/** Queries: nobody's words are read as a query language. */
export const searchProperties = [
  property(
    "any query finds passages or nothing, and changes nothing",
    { short: 80, long: 5_000 },
    fc.record({ query: hostileText, limit: fc.constantFrom(1, 5, 50), doc: fc.option(hostileText) }),
    async ({ query, limit, doc }) => {
      const { hits, covered } = await library.search(query, { limit, ...(doc === null ? {} : { doc }) });
      assert.ok(hits.length <= limit);
      for (const { score } of hits) assert.ok(Number.isFinite(score));
      assertOneLine({ hits, covered });
      assert.equal(await library.passage(query), undefined);
      await library.section(query);
      assert.equal(library.passagesOf("softmax").length + library.passagesOf("tides").length, all);
    },
  ),
];
