import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assertScenario, type ScenarioInput } from "../../src/testing/index.ts";

const text = readFileSync("docs/testing.md", "utf8");
const blocks = (kind: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${kind}\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, code]) => code!);

/** Beside the sources: examples import the package as its users do, through this folder's tsconfig. */
const folder = "tests/testing/.documentation";

describe("docs/testing.md", () => {
  beforeAll(() => mkdir(folder, { recursive: true }));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(blocks("yaml scenario").map((code) => [parse(code).name as string, code]))(
    "the scenario %s passes",
    async (_, code) => {
      await assertScenario(parse(code) as ScenarioInput, { folder: "docs" });
    },
  );

  it.each(blocks("ts").map((code, index) => [index + 1, code] as const))(
    "program %i runs",
    async (index, code) => {
      const file = join(folder, `example-${index}.ts`);
      const source = (name: string) => pathToFileURL(`src/${name}.ts`).href;
      writeFileSync(
        file,
        code
          .replace('"viva/testing"', JSON.stringify(source("testing/index")))
          .replace('"viva"', JSON.stringify(source("index"))),
      );
      await import(pathToFileURL(file).href);
    },
  );

  it("has programs that compile as their users would compile them", async () => {
    const checked = join(folder, "checked");
    await mkdir(checked, { recursive: true });
    for (const [index, code] of blocks("ts").entries()) writeFileSync(join(checked, `${index}.ts`), code);
    const config = { extends: resolve("tsconfig.json"), include: ["*.ts"], exclude: [] };
    writeFileSync(join(checked, "tsconfig.json"), JSON.stringify(config));
    const compiler = resolve("node_modules/typescript/bin/tsc");
    await promisify(execFile)(process.execPath, [compiler, "-p", checked]);
  });

  it("has an example of each kind", () => {
    expect(blocks("yaml scenario").length).toBeGreaterThanOrEqual(3);
    expect(blocks("ts").length).toBeGreaterThanOrEqual(3);
  });
});
