import { chmodSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

const fixed = ["--seed", "1", "--now", "2026-01-05T09:00:00Z"];

describe("viva chat", () => {
  it("asks before it reads, answers each line up to one turn.end, and ends with its input", async () => {
    using home = tempFolder();
    const run = await viva(["chat", "--json", "--topic", "softmax", ...fixed], {
      dataDir: home.path,
      input: "/hint\n/giveup\n",
    });
    const types = run.json().map(({ type }) => type);
    expect(run.code).toBe(0);
    expect(types.slice(0, 3)).toEqual(["session", "question", "turn.end"]);
    expect(types.filter((type) => type === "turn.end")).toHaveLength(3);
    expect(run.json().find(({ type }) => type === "grade")).toMatchObject({ verdict: "wrong", score: 0 });
    expect(run.json().every(({ v }) => v === 1)).toBe(true);
    expect(run.stderr).toBe("");
  });

  it("says the same twice with the same seed and time", async () => {
    const session = async () => {
      using home = tempFolder();
      const { stdout } = await viva(["--json", ...fixed], { dataDir: home.path, input: "/giveup\n/skip\n" });
      return stdout;
    };
    expect(await session()).toBe(await session());
  });

  it("in plain form prints the question and no escapes", async () => {
    using home = tempFolder();
    const run = await viva(["--topic", "softmax", ...fixed], { dataDir: home.path, input: "/why\n/quit\n" });
    expect(run.stdout).toMatch(/^\nQuestion: /);
    expect(run.stdout).toContain("See you soon");
    expect(run.stdout + run.stderr).not.toContain("\u001b");
    expect(run.code).toBe(0);
  });

  it("takes a message with line breaks as JSON, and refuses one without text", async () => {
    using home = tempFolder();
    const lines = ['{"type":"message","text":"/why\\n"}', '{"type":"message"}', ""];
    const run = await viva(["--json", ...fixed], { dataDir: home.path, input: lines.join("\n") });
    expect(run.json().filter(({ type }) => type === "error")).toMatchObject([{ code: "bad-input" }]);
    expect(run.json().filter(({ type }) => type === "turn.end")).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false, reason: "bad-input" },
    ]);
  });

  it("names the nearest topics when one is unknown", async () => {
    using home = tempFolder();
    const run = await viva(["--json", "--topic", "sofmax-regresion"], { dataDir: home.path });
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject([
      { type: "error", code: "unknown-topic", hint: expect.stringContaining("softmax") },
    ]);
  });

  it("says so when the data folder can't be used", async () => {
    using home = tempFolder();
    writeFileSync(home.file("taken"), "a file");
    const run = await viva(["--json"], { dataDir: home.file("taken") });
    expect(run.code).toBe(1);
    expect(run.json()[0]).toMatchObject({ type: "error", code: "data-folder" });
    expect(run.json()[0]!.message).toMatch(/can't be used: there is a file in its place\.$/);
  });

  it("leaves a file alone that is no database of its own", async () => {
    using home = tempFolder();
    writeFileSync(home.file("viva.db"), "something else entirely");
    const run = await viva(["--json"], { dataDir: home.path });
    expect(run.json()[0]).toMatchObject({ type: "error", code: "database-broken" });
    expect(run.code).toBe(1);
  });

  it("goes on by rule, with a notice, when the model that was named can't be reached", async () => {
    using home = tempFolder();
    const run = await viva(["--json", "--model", "ollama:nothing"], {
      dataDir: home.path,
      input: "/why\n",
      env: { OLLAMA_HOST: "127.0.0.1:9" },
    });
    expect(run.code).toBe(0);
    expect(run.json().find(({ type }) => type === "notice")).toMatchObject({ code: "model-unreachable" });
    expect(run.json().some(({ type }) => type === "question")).toBe(true);
  });

  it("keeps what is written private", async () => {
    using home = tempFolder();
    chmodSync(home.path, 0o755);
    const folder = home.file("data");
    await viva(["--json"], { dataDir: folder });
    const { statSync } = await import("node:fs");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(`${folder}/viva.db`).mode & 0o777).toBe(0o600);
  });
});

describe("viva resume", () => {
  it("goes on in mid-question, by the last session or by id", async () => {
    using home = tempFolder();
    const first = await viva(["--json", "--topic", "softmax", ...fixed], {
      dataDir: home.path,
      input: "/hint\n",
    });
    const [session] = first.json();
    const question = first.json().find(({ type }) => type === "question");
    for (const args of [["resume"], ["resume", session!.id as string], ["resume", "--last"]]) {
      const run = await viva([...args, "--json", ...fixed], { dataDir: home.path });
      expect(run.json()).toMatchObject([
        { type: "session", id: session!.id, resumed: true, open: question!.id },
        { type: "question", id: question!.id, text: question!.text },
        { type: "turn.end", ok: true },
      ]);
    }
  });

  it("fails for a session that does not exist, and where there is none", async () => {
    using home = tempFolder();
    const none = await viva(["resume", "--json"], { dataDir: home.path });
    expect(none.json()).toMatchObject([{ type: "error", code: "unknown-session" }]);
    const wrong = await viva(["resume", "s-nothing", "--json"], { dataDir: home.path });
    expect(wrong.json()).toMatchObject([
      { code: "unknown-session", hint: expect.stringContaining("sessions list") },
    ]);
    expect([none.code, wrong.code]).toEqual([1, 1]);
  });
});
