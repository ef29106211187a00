import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packArticles } from "../../src/app/pack-articles.ts";
import { wordVectors } from "../../src/app/word-vectors.ts";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import { openLibrary } from "../../src/library/open-library.ts";

interface Row {
  readonly q: string;
  /** Sections that answer; none for what the curriculum doesn't cover. */
  readonly see: readonly string[];
}

const root = join(import.meta.dirname, "../..");
const questions = (name: string) => readFileSync(join(root, "tests/library/questions", name), "utf8");
const rows = [
  ...(parse(questions("open.yaml")) as Row[]),
  ...questions("tuning.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row),
];

describe("questions about the curriculum in learners' words", async () => {
  const pack = loadPack(join(root, "knowledge"));
  const library = openLibrary({
    file: ":memory:",
    packs: packArticles(pack),
    terms: pack.terms,
    words: wordVectors,
  });
  const answers = await Promise.all(
    rows.map(async ({ q, see }) => {
      const { hits, covered } = await library.search(q, { limit: 3 });
      const wanted = await Promise.all(see.map((anchor) => library.section(anchor)));
      const right = new Set(wanted.flat().map(({ id }) => id));
      return { see, covered, rank: hits.findIndex(({ passage }) => right.has(passage.id)) };
    }),
  );
  const covered = answers.filter(({ see }) => see.length > 0);
  const foreign = answers.filter(({ see }) => see.length === 0);
  const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;

  it("lead to the section that answers", () => {
    const first = covered.filter(({ rank }) => rank === 0);
    const amongThree = covered.filter(({ rank }) => rank >= 0);
    expect(share(first, covered)).toBeGreaterThanOrEqual(0.8);
    expect(share(amongThree, covered)).toBeGreaterThanOrEqual(0.92);
  });

  it("are taken for covered when a section answers, and declined when none does", () => {
    const taken = covered.filter((answer) => answer.covered);
    const declined = foreign.filter((answer) => !answer.covered);
    expect(share(taken, covered)).toBeGreaterThanOrEqual(0.9);
    expect(share(declined, foreign)).toBeGreaterThanOrEqual(0.88);
  });
});
