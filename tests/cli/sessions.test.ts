import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

const fixed = ["--seed", "1", "--now", "2026-01-05T09:00:00Z"];

describe("viva sessions", () => {
  it("lists, shows, renames and removes; what was learnt stays", async () => {
    using home = tempFolder();
    const at = { dataDir: home.path };
    const chat = await viva(["--json", ...fixed], { ...at, input: "/giveup\n" });
    const id = chat.json()[0]!.id as string;

    const list = await viva(["sessions", "list", "--json"], at);
    expect(list.json()).toMatchObject([{ type: "sessions", sessions: [{ id, turns: 2, finished: false }] }]);
    const show = await viva(["sessions", "show", id, "--json"], at);
    const [transcript] = show.json() as { entries: { role: string; text: string }[] }[];
    expect(transcript!.entries.filter(({ role }) => role === "learner").map(({ text }) => text)).toEqual([
      "/giveup",
    ]);
    expect((await viva(["sessions", "rename", id, "first try"], at)).code).toBe(0);
    expect((await viva(["sessions"], at)).stdout).toContain("first try");
    expect((await viva(["sessions", "rm", id], at)).code).toBe(0);
    expect((await viva(["sessions", "list", "--json"], at)).json()).toMatchObject([{ sessions: [] }]);
    expect((await viva(["progress", "--json"], at)).json()).toMatchObject([
      { type: "progress", attempts: 1 },
    ]);
  });

  it("fails for a session that does not exist", async () => {
    using home = tempFolder();
    for (const args of [
      ["show", "s-no"],
      ["rename", "s-no", "x"],
      ["rm", "s-no"],
    ]) {
      const run = await viva(["sessions", ...args, "--json"], { dataDir: home.path });
      expect(run.code).toBe(1);
      expect(run.json()).toMatchObject([{ type: "error", code: "unknown-session" }]);
    }
  });
});

describe("viva export", () => {
  it("is everything of the learner's as one object, and of a new one empty tables", async () => {
    using home = tempFolder();
    const empty = (await viva(["export"], { dataDir: home.path })).json()[0] as { tables: object };
    expect(Object.values(empty.tables).every((rows) => (rows as unknown[]).length === 0)).toBe(true);
    await viva(["--json", ...fixed], { dataDir: home.path, input: "/giveup\n" });
    const full = (await viva(["export"], { dataDir: home.path })).json()[0] as {
      tables: Record<string, unknown[]>;
    };
    expect(full.tables.attempts).toHaveLength(1);
    expect(full.tables.turns).toHaveLength(2);
  });

  it("fails when the database can't be read", async () => {
    using home = tempFolder();
    const { writeFileSync } = await import("node:fs");
    writeFileSync(home.file("viva.db"), "no database");
    const run = await viva(["export"], { dataDir: home.path });
    expect(run.code).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("database");
  });
});

describe("viva progress and topics", () => {
  it("count what was answered", async () => {
    using home = tempFolder();
    await viva(["--json", "--topic", "softmax", ...fixed], { dataDir: home.path, input: "/giveup\n" });
    const [progress] = (await viva(["progress", "--json", ...fixed], { dataDir: home.path })).json();
    expect(progress).toMatchObject({ type: "progress", attempts: 1, graded: 1 });
    const [topics] = (await viva(["topics", "--json"], { dataDir: home.path })).json() as {
      topics: { id: string; seen: number }[];
    }[];
    expect(topics!.topics.find(({ id }) => id === "softmax")).toMatchObject({ seen: 1 });
    expect((await viva(["topics"], { dataDir: home.path })).stdout).toContain("softmax");
    expect((await viva(["progress"], { dataDir: home.path })).code).toBe(0);
  });

  it("fail where nothing can be stored", async () => {
    for (const command of ["progress", "topics"]) {
      const run = await viva([command, "--json"], { dataDir: "/dev/null/viva" });
      expect(run.code).toBe(1);
      expect(run.json()).toMatchObject([{ type: "error", code: "data-folder" }]);
      expect(run.json()[0]!.message).toBe(
        "The data folder /dev/null/viva can't be used: a part of its path is a file.",
      );
    }
  });
});
