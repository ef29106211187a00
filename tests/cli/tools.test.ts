import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { fakeOllama } from "../support/fake-ollama.ts";
import { tempFolder } from "../support/temp.ts";

const good = `name: why
given: {pack: ${process.cwd()}/tests/fixtures/packs/mini}
turns:
  - command: /why
    expect: {path: [route, why, summarise, close]}
`;

describe("viva test", () => {
  it("passes with 0, fails with 1 and a difference", async () => {
    using home = tempFolder();
    writeFileSync(home.file("a.yaml"), good);
    const passed = await viva(["test", home.path]);
    expect(passed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^ok {4}why\n1 of 1 scenarios passed/),
    });
    writeFileSync(home.file("a.yaml"), good.replace("why, summarise", "hint, summarise"));
    const failed = await viva(["test", home.path]);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/a\.yaml:5: turn 1: path differs\n\s+route\n\s+- hint\n\s+\+ why/);
  });

  it("writes the file anew with --update", async () => {
    using home = tempFolder();
    writeFileSync(home.file("a.yaml"), good.replace("[route, why, summarise, close]", "[]"));
    expect((await viva(["test", home.file("a.yaml"), "--update"])).code).toBe(1);
    expect(readFileSync(home.file("a.yaml"), "utf8")).toBe(good);
    expect((await viva(["test", home.file("a.yaml")])).code).toBe(0);
  });

  it("reports as JSON lines and as JUnit's XML", async () => {
    using home = tempFolder();
    writeFileSync(home.file("a.yaml"), good);
    const lines = (await viva(["test", home.path, "--json", "--coverage"])).json();
    expect(lines.map(({ type }) => type)).toEqual(["scenario", "test.end", "coverage"]);
    const xml = await viva(["test", home.path, "--reporter", "junit"]);
    expect(xml.stdout).toContain('<testcase name="why"');
  });

  it("exits 4 for a faulty file, with its line, and 3 when nothing is there", async () => {
    using home = tempFolder();
    expect((await viva(["test", home.path])).code).toBe(3);
    writeFileSync(home.file("a.yaml"), `${good}  - comand: /why\n`);
    const faulty = await viva(["test", home.path]);
    expect(faulty.code).toBe(4);
    expect(faulty.stdout).toMatch(/a\.yaml:6: .*comand/);
    expect((await viva(["test", home.file("no.yaml")])).code).toBe(1);
    writeFileSync(home.file("a.yaml"), good);
    expect((await viva(["test", home.path, "--grep", "nothing like it"])).code).toBe(3);
  });
});

describe("viva graph", () => {
  it("prints the diagram", async () => {
    const { stdout, code } = await viva(["graph"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^graph TD;/);
    expect((await viva(["graph", "--json"])).json()[0]).toMatchObject({ type: "graph" });
  });

  it("takes no argument", async () => {
    expect((await viva(["graph", "me"])).code).toBe(2);
  });
});

describe("viva doctor", () => {
  it("finds a fresh folder in order, and counts again what it is told to", async () => {
    using home = tempFolder();
    const run = await viva(["doctor", "--rebuild", "--json"], { dataDir: home.file("data") });
    const [{ checks }] = run.json() as [{ checks: { name: string; ok: boolean }[] }];
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["node", "data", "database", "rebuild"]),
    );
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(run.code).toBe(0);
  });

  it("counts one as one and tells the time of the learner's clock", async () => {
    using home = tempFolder();
    const env = { TZ: "Asia/Kolkata" };
    const now = ["--now", "2026-03-02T20:00:00Z"];
    await viva(["--json", ...now], { dataDir: home.path, env });
    await viva(["backup", ...now], { dataDir: home.path, env });
    const { stdout } = await viva(["doctor", ...now], { dataDir: home.path, env });
    expect(stdout).toMatch(/ 1 session\n/);
    expect(stdout).toMatch(/, the newest of 2026-03-03 01:30 is sound\n/);
  });

  it("exits 1 and says what to do when the database is none", async () => {
    using home = tempFolder();
    writeFileSync(home.file("viva.db"), "not a database");
    const run = await viva(["doctor"], { dataDir: home.path });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("FAIL");
    expect(readFileSync(home.file("viva.db"), "utf8")).toBe("not a database");
  });
});

describe("viva models", () => {
  it("lists what Ollama has", async () => {
    using home = tempFolder();
    const server = await fakeOllama({ models: ["tiny:latest"] });
    try {
      const env = { OLLAMA_HOST: server.url };
      const run = await viva(["models", "list", "--json"], { dataDir: home.path, env });
      expect(run.code).toBe(0);
      expect(run.stdout).toContain("tiny:latest");
    } finally {
      await server.close();
    }
  });

  it("exits 5 when no endpoint answers", async () => {
    using home = tempFolder();
    const env = { OLLAMA_HOST: "127.0.0.1:9" };
    for (const args of [["models"], ["models", "pull", "tiny"]]) {
      expect((await viva([...args, "--json"], { dataDir: home.path, env })).code).toBe(5);
    }
  });
});

describe("viva completions", () => {
  it.each(["bash", "zsh", "fish"])("prints a script for %s that knows the commands", async (shell) => {
    const { stdout, code } = await viva(["completions", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain("sessions");
  });
});
