import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { answerWithin, openingIn, undisturbed } from "../support/full-disk.ts";
import { entry, PseudoTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";

const monday = ["--seed", "1", "--now", "2026-01-05T09:00:00Z"];
const tuesday = ["--seed", "1", "--now", "2026-01-06T09:00:00Z"];

const shared = tempFolder();
afterAll(() => shared[Symbol.dispose]());

/** A learner with an answer on Monday, a backup of it made on Tuesday, and one more answer since. */
let answered: Promise<string> | undefined;
async function learnt(dataDir: string): Promise<void> {
  const make = async () => {
    const from = shared.file("answered");
    await viva(["--json", ...monday], { dataDir: from, input: "/giveup\n" });
    await viva(["--json", ...tuesday], { dataDir: from, input: "/giveup\n" });
    return from;
  };
  answered ??= make();
  cpSync(await answered, dataDir, { recursive: true });
}

/** A learner with a document and all kinds of messages, and the export of it. */
let exported: Promise<{ from: string; archive: string; whole: string }> | undefined;
function learntAndExported(): Promise<{ from: string; archive: string; whole: string }> {
  const make = async () => {
    const [from, archive, notes] = ["from", "viva.json", "osmosis.md"].map(shared.file) as [
      string,
      string,
      string,
    ];
    writeFileSync(notes, "# Osmosis\nOsmosis is the movement of water through a membrane.\n");
    await viva(["ingest", notes], { dataDir: from });
    const lines =
      "w = w - lr * grad\nuphill; lr is the step\n/dispute I said it\n/undo\n/skip\n/flag odd\n/giveup\n";
    await viva(["--json", ...monday], { dataDir: from, input: lines });
    const whole = (await viva(["export", ...monday], { dataDir: from })).stdout;
    writeFileSync(archive, whole);
    return { from, archive, whole };
  };
  exported ??= make();
  return exported;
}

describe("a broken database", () => {
  const home = tempFolder();
  const dataDir = home.path;
  const file = home.file("viva.db");
  let intact: Buffer;
  beforeAll(async () => {
    await learnt(dataDir);
    intact = readFileSync(file);
  });
  afterAll(() => home[Symbol.dispose]());

  it("is told, left as it is, and repaired by viva doctor --repair from the day's backup", async () => {
    const zeros = Buffer.alloc(intact.length);
    writeFileSync(file, zeros);
    for (const args of [["progress"], ["chat", "--no-input"]]) {
      const run = await viva([...args, "--json"], { dataDir });
      expect(run.code).toBe(1);
      expect(run.json()).toMatchObject([
        { type: "error", code: "database-broken", hint: expect.stringContaining("viva doctor --repair") },
      ]);
    }
    expect(readFileSync(file).equals(zeros)).toBe(true);
    const [report] = (await viva(["doctor", "--repair", "--json", ...tuesday], { dataDir })).json();
    expect(report).toMatchObject({
      type: "repair",
      way: "backup",
      at: "2026-01-06T09:00:00.000Z",
      answers: 1,
      kept: [`${file}.broken-2026-01-06T090000Z`],
    });
    expect(readFileSync(`${file}.broken-2026-01-06T090000Z`).equals(zeros)).toBe(true);
    const chat = await viva(["--json", ...tuesday], { dataDir, input: "/giveup\n" });
    expect(chat.json().filter(({ type }) => type === "grade")).toHaveLength(1);
    expect((await viva(["progress", "--json"], { dataDir })).json()).toMatchObject([{ attempts: 2 }]);
  });

  it("gives what can be read of it, when that is more than the backup has", async () => {
    writeFileSync(file, Buffer.from(intact).fill(0, 18 * 4096, 19 * 4096));
    const run = await viva(["doctor", "--repair"], { dataDir });
    expect(run.stdout).toMatch(/^Found: .*damaged inside.*\nKept: .*\nRestored: what could be read/);
    expect(run.stdout).toContain("2 answers, 1 session");
    const again = await viva(["doctor", "--repair"], { dataDir });
    expect(again).toMatchObject({ code: 0, stdout: "Nothing is broken.\n" });
    const chat = await viva(["--json", ...tuesday], { dataDir, input: "/giveup\n" });
    expect(chat.json().filter(({ type }) => type === "grade")).toHaveLength(1);
  });

  it("is asked about on a terminal: nothing happens without the learner's word", async () => {
    const cut = intact.subarray(0, 60_000);
    writeFileSync(file, cut);
    const command = [process.execPath, entry, "--data-dir", dataDir, "--model", "rule", "--color", "never"];
    const left = new PseudoTerminal(command);
    await left.until(/b {2}bring back the backup.*What shall be done/s);
    left.type("\r");
    await left.until(/was cut off: 60000 of/);
    expect(await left.exit()).toBe(1);
    expect(readFileSync(file).equals(cut)).toBe(true);
    const terminal = new PseudoTerminal(command);
    await terminal.until("What shall be done");
    terminal.type("b\r");
    await terminal.until(/Restored: the backup of[\s\S]*difficulty/);
    terminal.type("\u0004");
    expect(await terminal.exit()).toBe(0);
  });
});

describe("viva backup", () => {
  it("makes one now, says where and how large, lists them, and never writes over a file", async () => {
    using home = tempFolder();
    await learnt(home.path);
    const made = await viva(["backup"], { dataDir: home.path });
    expect(made.stdout).toMatch(/^Backup made: .*viva-asked-.*\.db \(\d+ KB, 2 answers, 1 session\)\.\n$/);
    const list = (await viva(["backup", "list", "--json"], { dataDir: home.path })).json() as {
      backups: { kind: string; file: string }[];
    }[];
    expect(list[0]!.backups.map(({ kind }) => kind)).toEqual(["asked", "daily"]);
    for (const { file } of list[0]!.backups) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await viva(["backup", "list"], { dataDir: home.path })).stdout).toContain("asked for");
    const elsewhere = home.file("copy.db");
    expect((await viva(["backup", elsewhere, "--json"], { dataDir: home.path })).json()).toMatchObject([
      { type: "backup", file: elsewhere, answers: 2 },
    ]);
    const before = readFileSync(elsewhere);
    const again = await viva(["backup", elsewhere, "--json"], { dataDir: home.path });
    expect(again.code).toBe(1);
    expect(again.json()).toMatchObject([{ code: "bad-input" }]);
    expect(readFileSync(elsewhere).equals(before)).toBe(true);
  });
});

describe("a folder that can't be written", () => {
  it("is still read; what must write says what to do", async () => {
    using home = tempFolder();
    await learnt(home.path);
    chmodSync(home.file("viva.db"), 0o444);
    chmodSync(home.path, 0o555);
    // The system's own user may write everywhere, unless that is taken from it.
    const bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"];
    const [file, ...before] = [...(process.getuid?.() === 0 ? bound : []), process.execPath] as [string];
    const run = (...args: string[]) => {
      const all = [...before, "dist/cli/main.js", ...args, "--data-dir", home.path, "--model", "rule"];
      return spawnSync(file, all, { encoding: "utf8", input: "" });
    };
    const progress = run("progress", "--json");
    expect(progress.stderr).toContain("can't be written");
    expect(JSON.parse(progress.stdout)).toMatchObject({ type: "progress", attempts: 2 });
    expect(run("sessions", "list").stdout).toContain("waiting");
    expect(JSON.parse(run("export").stdout)).toMatchObject({ type: "export" });
    const chat = run("--json");
    expect(chat.status).toBe(1);
    expect(JSON.parse(chat.stdout)).toMatchObject({ type: "error", code: "data-folder" });
    chmodSync(home.path, 0o755);
  });
});

describe("a full disk", () => {
  it("fails the turn with an error that says so, and the session goes on with room", async () => {
    using home = tempFolder();
    const base = home.file("base");
    await openingIn(base);
    const expected = await undisturbed(base, home.file("undisturbed"));
    for (const kilobytes of [120]) {
      const run = await answerWithin(kilobytes, { base, dataDir: home.file(`${kilobytes}`), expected });
      expect(run).toEqual({ code: "disk-full", fault: undefined });
    }
  }, 120_000);
});

describe("viva import", () => {
  it("takes in an export: the same export, progress and next question come out", async () => {
    using home = tempFolder();
    const { from, archive, whole } = await learntAndExported();
    const to = home.file("to");
    const imported = await viva(["import", archive], { dataDir: to });
    expect(imported.stdout).toMatch(
      /^Imported: 2 answers, 1 session, from .*\nTo do: take these documents in/,
    );
    expect((await viva(["export", ...monday], { dataDir: to })).stdout).toBe(whole);
    const both = async (args: string[], input = "") => {
      const runs = [from, to].map(async (dataDir) => (await viva(args, { dataDir, input })).stdout);
      const [one, other] = await Promise.all(runs);
      return [one!.replace(/"ms":\d+/g, ""), other!.replace(/"ms":\d+/g, "")];
    };
    const [progress, progressToo] = await both(["progress", "--json", ...monday]);
    expect(progressToo).toBe(progress);
    const [chat, chatToo] = await both(["--json", ...tuesday], "/giveup\n/why\n");
    expect(chatToo).toBe(chat);
    const again = await viva(["import", archive, "--json"], { dataDir: to });
    expect(again.code).toBe(1);
    expect(again.json()).toMatchObject([{ code: "not-empty", hint: expect.stringContaining("--data-dir") }]);
  }, 120_000);

  it("leaves all or nothing when it was killed, and can then be repeated", async () => {
    using home = tempFolder();
    const { archive, whole } = await learntAndExported();
    const log = home.file("moments");
    const importInto = (name: string, env: Record<string, string> = {}) => {
      const preload = { NODE_OPTIONS: "--import ./tests/faults/outside/kill-at.mjs" };
      return viva(["import", archive], { dataDir: home.file(name), env: { ...preload, ...env } });
    };
    await importInto("all", { VIVA_KILL_AT: "1e9", VIVA_KILL_LOG: log });
    const moments = readFileSync(log, "utf8").split("\n");
    expect(moments.length).toBeGreaterThan(60);
    const begin = moments.lastIndexOf("after BEGIN IMMEDIATE");
    const commit = moments.lastIndexOf("before COMMIT");
    expect(commit).toBeGreaterThan(begin + 20);
    // In the middle, and right before the commit; from 1.
    const killed = [Math.floor((begin + commit) / 2), commit + 1].map(async (point) => {
      const dying = await importInto(`killed-${point}`, { VIVA_KILL_AT: String(point) });
      expect(dying.code, `not killed at ${point}`).toBe(null);
      const again = await viva(["import", archive], { dataDir: home.file(`killed-${point}`) });
      expect(again.code, `killed ${moments[point - 1]}: ${again.stderr}`).toBe(0);
      const out = await viva(["export", ...monday], { dataDir: home.file(`killed-${point}`) });
      expect(out.stdout).toBe(whole);
    });
    await Promise.all(killed);
  }, 120_000);

  it("refuses what is no export, and writes nothing", async () => {
    using home = tempFolder();
    writeFileSync(home.file("a.json"), '{"v":1,"type":"export","format":1,"tables":{"ses');
    const dataDir = home.file("data");
    const run = await viva(["import", home.file("a.json"), "--json"], { dataDir });
    expect(run.code).toBe(4);
    expect(run.json()).toMatchObject([{ type: "error", code: "bad-archive" }]);
    expect(existsSync(dataDir)).toBe(false);
    expect((await viva(["import", home.file("none.json")], { dataDir })).code).toBe(1);
  });
});
