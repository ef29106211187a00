import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readLocalFile, readUserFile } from "../../../src/app/config-file.ts";
import { isVivaError } from "../../../src/domain/errors.ts";
import { quizSchema } from "../../../src/domain/question.ts";
import { openBank, sourceOfPack } from "../../../src/knowledge/bank.ts";
import { checkPack } from "../../../src/knowledge/check-pack.ts";
import { loadPack } from "../../../src/knowledge/load-pack.ts";
import { readArticle } from "../../../src/knowledge/read-article.ts";
import { readYaml } from "../../../src/knowledge/read-yaml.ts";
import { loadScenario } from "../../../src/testing/scenario/load.ts";
import { property } from "../property.ts";
import { hostileJson, hostileText, mutated } from "../texts.ts";
import { assertOneLine } from "../well-formed.ts";

const fixture = (name: string) => readFileSync(join("tests/fixtures/packs/mini", name), "utf8");
const quiz = fixture("science/photosynthesis.quiz.yaml");
const article = fixture("science/photosynthesis.md");
const scenario = readFileSync("tests/scenarios/answers/partly-then-complete.yaml", "utf8");
const config =
  'model = "ollama:tiny"\npacks = ["~/packs/a", "b"]\nmax_calls_per_turn = 3\n[section]\nx = 1979-05-27T07:32:00Z\n';

/** Runs `use` with a folder of its own. */
function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "viva-hostile-"));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reading succeeds or fails with one of our own errors, which can be told in one line of JSON. */
function readsOrRefuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    assert.ok(isVivaError(error), `not one of ours: ${(error as Error).stack}`);
    const { code, message, hint } = error;
    assert.notEqual(hint, "");
    assertOneLine({ code, message, hint });
  }
}

const yaml = (valid: string) =>
  fc.oneof(
    mutated(valid),
    hostileText,
    hostileJson.map((value) => JSON.stringify(value) ?? ""),
  );

/** Files that people exchange: knowledge, scenarios, configuration. */
export const fileProperties = [
  property("a quiz file is read or its faults are named", { short: 40, long: 3_000 }, yaml(quiz), (text) => {
    const { value, problems } = readYaml({ text, file: "a.quiz.yaml", schema: quizSchema });
    assert.equal(value === undefined, problems.length > 0);
    assertOneLine({ value, problems });
    for (const { line } of problems) assert.ok(line >= 1 && line <= text.split("\n").length + 1);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  }),
  property(
    "an article is read or its faults are named",
    { short: 40, long: 3_000 },
    yaml(article),
    (text) => {
      const { article: read, problems } = readArticle(text, "a.md");
      assert.equal(read === undefined, problems.length > 0);
      assertOneLine({ problems });
    },
  ),
  property(
    "a knowledge folder with spoilt files still opens",
    { short: 5, long: 400 },
    fc.record({
      quiz: yaml(quiz),
      article: yaml(article),
      glossary: yaml(fixture("glossary.yaml")),
      contents: yaml(fixture("curriculum.yaml")),
    }),
    (spoilt) =>
      inFolder((folder) => {
        mkdirSync(join(folder, "science"));
        writeFileSync(join(folder, "science", "photosynthesis.quiz.yaml"), spoilt.quiz);
        writeFileSync(join(folder, "science", "photosynthesis.md"), spoilt.article);
        writeFileSync(join(folder, "science", "tides.quiz.yaml"), fixture("science/tides.quiz.yaml"));
        writeFileSync(join(folder, "science", "tides.md"), fixture("science/tides.md"));
        writeFileSync(join(folder, "glossary.yaml"), spoilt.glossary);
        writeFileSync(join(folder, "curriculum.yaml"), spoilt.contents);
        const pack = loadPack(folder);
        assert.ok(
          pack.articles.some(({ topic }) => topic.id === "tides"),
          "the sound topic is lost",
        );
        assertOneLine({ problems: [...pack.problems, ...checkPack(pack)] });
        const bank = openBank([sourceOfPack(pack)]);
        for (const { id } of bank.objectives()) assertOneLine({ ...bank.objective(id) });
      }),
  ),
  property("a scenario file is read or refused", { short: 30, long: 3_000 }, yaml(scenario), (text) =>
    inFolder((folder) => {
      const file = join(folder, "a.yaml");
      writeFileSync(file, text);
      readsOrRefuses(() => loadScenario(file));
    }),
  ),
  property(
    "a config file is read or refused",
    { short: 60, long: 4_000 },
    fc.oneof(
      mutated(config),
      hostileText,
      fc.constant("__proto__ = 1"),
      fc.constant("[__proto__]\nmodel='x'"),
    ),
    (text) =>
      inFolder((folder) => {
        const file = join(folder, "config.toml");
        writeFileSync(file, text);
        readsOrRefuses(() => readUserFile(file));
        readsOrRefuses(() => readLocalFile(file));
        assert.equal(({} as { model?: unknown }).model, undefined);
      }),
  ),
];
