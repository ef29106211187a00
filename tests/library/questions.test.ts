import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import { openLibrary } from "../../src/library/open-library.ts";

interface Row {
  readonly q: string;
  /** Sections that answer; none for what the curriculum doesn't cover. */
  readonly see: readonly string[];
}

const root = join(import.meta.dirname, "../..");
const rows = readFileSync(join(root, "tests/library/questions/tuning.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

describe("questions about the curriculum in learners' words", async () => {
  const pack = loadPack(join(root, "knowledge"));
  const library = openLibrary({
    file: ":memory:",
    packs: pack.articles.map(({ topic, file, text }) => ({
      topic: topic.id,
      title: topic.title,
      path: file,
      markdown: text,
    })),
    terms: pack.terms,
  });
  const answers = await Promise.all(
    rows.map(async ({ q, see }) => {
      const { hits, covered } = await library.search(q, { limit: 3 });
      return { q, see, covered, rank: hits.findIndex(({ passage }) => see.includes(passage.anchor ?? "")) };
    }),
  );
  const covered = answers.filter(({ see }) => see.length > 0);
  const foreign = answers.filter(({ see }) => see.length === 0);
  const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;

  it("lead to the section that answers", () => {
    expect(
      share(
        covered.filter(({ rank }) => rank === 0),
        covered,
      ),
    ).toBeGreaterThanOrEqual(0.8);
    expect(
      share(
        covered.filter(({ rank }) => rank >= 0),
        covered,
      ),
    ).toBeGreaterThanOrEqual(0.92);
    expect(
      share(
        covered.filter((answer) => answer.covered),
        covered,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it("are declined when the curriculum doesn't cover them", () => {
    expect(
      share(
        foreign.filter((answer) => !answer.covered),
        foreign,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });
});
