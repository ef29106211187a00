import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";
import { ChatProcess, repeatable } from "./outside/chat-process.ts";

describe("two terminals on one session", () => {
  it("the second is told who holds it, and takes over when the first was killed", async () => {
    using home = tempFolder();
    const first = new ChatProcess(home.path);
    await first.turnEnd();
    const second = new ChatProcess(home.path);
    await second.ended;
    expect(second.end.code).toBe(1);
    const removal = await viva(["sessions", "rm", first.events[0]!.id as string, "--json"], {
      dataDir: home.path,
    });
    expect(removal.json()).toMatchObject([{ type: "error", code: "session-busy" }]);
    expect(second.events.at(-1)).toMatchObject({
      type: "error",
      code: "session-busy",
      message: expect.stringContaining(`process ${first.pid}`),
    });
    await first.kill();
    const third = new ChatProcess(home.path);
    await third.turnEnd();
    expect(third.events[0]).toMatchObject({ resumed: true });
    await third.close();
    expect(third.end.code).toBe(0);
  });

  it("a lock is the process's that took it, not of one that was given its number later", async () => {
    using home = tempFolder();
    const chat = new ChatProcess(home.path);
    await chat.turnEnd();
    const session = chat.events[0]!.id;
    await chat.close();
    const lock = (started: string) => {
      const db = new Database(home.file("viva.db"));
      const holder = JSON.stringify({ pid: process.pid, started, host: hostname(), token: "another" });
      db.prepare("INSERT OR REPLACE INTO locks (session, holder) VALUES (?, ?)").run(session, holder);
      db.close();
    };
    lock(startOf(process.pid));
    const refused = await viva(["chat", "--json", ...repeatable], { dataDir: home.path });
    expect(refused.json()).toMatchObject([{ type: "error", code: "session-busy" }]);
    lock("1");
    const granted = await viva(["chat", "--json", ...repeatable], { dataDir: home.path });
    expect(granted.json()[0]).toMatchObject({ type: "session", id: session, resumed: true });
  });
});

describe("a session that is open on another host", () => {
  const elsewhere = (file: string, session: unknown) => {
    const db = new Database(file);
    const holder = JSON.stringify({ pid: 1, started: "1", host: "a-host-that-is-gone", token: "another" });
    db.prepare("INSERT OR REPLACE INTO locks (session, holder) VALUES (?, ?)").run(session, holder);
    db.close();
  };

  it("is refused with the way out, which takes it over; doctor tells of it", async () => {
    using home = tempFolder();
    const at = { dataDir: home.path };
    const [opened] = (await viva(["chat", "--json", ...repeatable], at)).json();
    elsewhere(home.file("viva.db"), opened!.id);
    const refused = await viva(["chat", "--json", ...repeatable], at);
    const hint = expect.stringContaining(`viva resume ${opened!.id} --take-over`);
    expect(refused.json()).toMatchObject([{ type: "error", code: "session-busy", hint }]);
    const examined = await viva(["doctor"], at);
    expect(examined.stdout.replace(/\s+/g, " ")).toContain(`viva resume ${opened!.id} --take-over`);
    const taken = await viva(["resume", opened!.id as string, "--take-over", "--json", ...repeatable], {
      ...at,
      input: "/giveup\n",
    });
    expect(taken.code).toBe(0);
    expect(taken.json()[0]).toMatchObject({ type: "session", id: opened!.id, resumed: true });
    expect((await viva(["chat", "--json", ...repeatable], at)).code).toBe(0);
  });

  it("is not taken over from a process that lives here, and one that lost it writes nothing more", async () => {
    using home = tempFolder();
    const chat = new ChatProcess(home.path);
    await chat.turnEnd();
    const here = await viva(["chat", "--take-over", "--json", ...repeatable], { dataDir: home.path });
    expect(here.json()).toMatchObject([{ type: "error", code: "session-busy" }]);
    elsewhere(home.file("viva.db"), chat.events[0]!.id);
    chat.send("/giveup");
    expect(await chat.turnEnd()).toMatchObject({ ok: false, reason: "session-busy" });
    await chat.close();
    const [progress] = (await viva(["progress", "--json"], { dataDir: home.path })).json();
    expect(progress).toMatchObject({ attempts: 0 });
  });
});

describe("several processes on one data folder", () => {
  it("two sessions answer by turns and at once, others read and take documents in, and all of it counts", async () => {
    using home = tempFolder();
    const chats = [new ChatProcess(home.path), undefined as unknown as ChatProcess];
    await chats[0]!.turnEnd();
    chats[1] = new ChatProcess(home.path, { flags: ["--new", ...repeatable] });
    await chats[1].turnEnd();
    for (const chat of [...chats, ...chats]) {
      chat.send("/giveup");
      expect(await chat.turnEnd()).toMatchObject({ ok: true });
    }
    const at = { dataDir: home.path };
    const together = Promise.all([
      viva(["progress", "--json", ...repeatable], at),
      viva(["export", ...repeatable], at),
      viva(["ingest", "tests/fixtures/packs/mini/science/tides.md", "--json", ...repeatable], at),
    ]);
    for (let n = 0; n < 2; n++) {
      for (const chat of chats) chat.send("/giveup");
      for (const chat of chats) expect(await chat.turnEnd()).toMatchObject({ ok: true });
    }
    for (const run of await together) expect([run.code, run.stderr]).toEqual([0, ""]);
    for (const chat of chats) await chat.close();
    expect(chats.map(({ end }) => end)).toMatchObject([
      { code: 0, stderr: "" },
      { code: 0, stderr: "" },
    ]);
    const [progress] = (await viva(["progress", "--json", ...repeatable], at)).json();
    expect(progress).toMatchObject({ attempts: 8, graded: 8 });
  });
});

function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]!;
}
