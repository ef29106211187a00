// npm run measure:search [FILE]: how often the passage that answers comes first, and what is declined.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { openLibrary } from "../src/library/open-library.ts";

const file = process.argv[2] ?? "tests/library/questions/sealed.yaml";
const rows = parse(readFileSync(file, "utf8")) as { q: string; see: string[] }[];
const pack = loadPack("knowledge");
const library = openLibrary({
  file: ":memory:",
  packs: pack.articles.map(({ topic, file, text }) => ({
    topic: topic.id,
    title: topic.title,
    path: `knowledge/${file}`,
    markdown: text,
  })),
  terms: pack.terms,
});
const counts = { covered: 0, first: 0, third: 0, answered: 0, uncovered: 0, declined: 0 };
for (const { q, see } of rows) {
  const { hits, covered } = await library.search(q, { limit: 3 });
  if (see.length === 0) {
    counts.uncovered++;
    if (!covered) counts.declined++;
    continue;
  }
  const wanted = new Set(
    (await Promise.all(see.map((anchor) => library.section(anchor)))).flat().map(({ id }) => id),
  );
  const place = hits.findIndex(({ passage }) => wanted.has(passage.id));
  counts.covered++;
  if (covered) counts.answered++;
  if (place === 0) counts.first++;
  if (place >= 0) counts.third++;
}
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
console.log(
  `${file}: of ${counts.covered} covered questions the passage is first in ${percent(counts.first, counts.covered)}, among three in ${percent(counts.third, counts.covered)}; taken for covered ${percent(counts.answered, counts.covered)}. Of ${counts.uncovered} others ${percent(counts.declined, counts.uncovered)} are declined.`,
);
library.close();
