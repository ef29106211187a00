// npm run measure:search [FILE…]: how often the passage that answers comes first, and what is declined.
import { packArticles } from "../src/app/pack-articles.ts";
import { wordVectors } from "../src/app/word-vectors.ts";
import { loadPack } from "../src/knowledge/load-pack.ts";
import { openLibrary } from "../src/library/open-library.ts";
import { readQuestions } from "./search/questions.ts";

const given = process.argv.slice(2);
const files =
  given.length > 0 ? given : ["open.yaml", "sealed.yaml"].map((name) => `tests/library/questions/${name}`);
const pack = loadPack("knowledge");
const library = openLibrary({
  file: ":memory:",
  packs: packArticles(pack),
  terms: pack.terms,
  words: wordVectors,
});
for (const file of files) {
  const counts = { covered: 0, first: 0, third: 0, answered: 0, uncovered: 0, declined: 0 };
  for (const { q, see } of readQuestions(file)) {
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
  console.log(
    `${file}: of ${counts.covered} covered questions the passage is first in ${percent(counts.first, counts.covered)}, among three in ${percent(counts.third, counts.covered)}; taken for covered ${percent(counts.answered, counts.covered)}. Of ${counts.uncovered} others ${percent(counts.declined, counts.uncovered)} are declined.`,
  );
}
library.close();

function percent(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(1)} %`;
}
