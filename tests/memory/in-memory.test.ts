import { describe, expect, it } from "vitest";
import { LastWrittenSaver } from "../../src/memory/checkpoint-saver.ts";
import { openInMemory } from "../../src/memory/in-memory.ts";
import { later } from "../../src/memory/later.ts";
import { openMemory, type SqliteMemory } from "../../src/memory/sqlite-memory.ts";
import { openSteps } from "../../src/memory/steps.ts";
import { attemptStart, gradeWith } from "../support/grades.ts";

const session = { id: "s-1", at: 1 };
const turn = { id: "s-1.1", session: "s-1", text: "an answer", at: 2, tries: 0 };

function tablesOf({ db }: Pick<SqliteMemory, "db">): Record<string, unknown[]> {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
}

async function fill(memory: SqliteMemory): Promise<void> {
  await memory.sessions.create(session);
  await memory.inbox.receive(turn);
  const start = attemptStart("a-1", { session: "s-1", confidence: 3 });
  await memory.recordAttempt("s-1.1/record", { start, answer: "an answer", grade: gradeWith("met") });
  await memory.retireQuestion("s-1.1/flag", { question: "q", reason: "wrong", session: "s-1", at: 3 });
  new LastWrittenSaver(memory.db);
  await openSteps(memory.db).keep(turn, 0, { name: "route", update: {} });
}

describe("a memory in memory", () => {
  it("is empty though the one before it was full", async () => {
    const first = openMemory({ file: ":memory:" });
    const untouched = tablesOf(first);
    await fill(first);
    expect(tablesOf(first).attempts).toHaveLength(1);
    first.close();
    const second = openMemory({ file: ":memory:" });
    const { checkpoints, writes, ...own } = tablesOf(second);
    expect({ checkpoints, writes }).toEqual({ checkpoints: [], writes: [] });
    expect(own).toEqual(untouched);
    await fill(second);
    expect(second.db.prepare("SELECT rowid, id FROM attempts").all()).toEqual([{ rowid: 1, id: "a-1" }]);
    second.close();
  });

  it("is out of reach for what still runs when it was closed", async () => {
    const first = openMemory({ file: ":memory:" });
    await fill(first);
    const steps = openSteps(first.db);
    const saver = new LastWrittenSaver(first.db);
    first.close();
    const second = openMemory({ file: ":memory:" });
    await expect(first.sessions.create(session)).rejects.toThrow();
    await expect(steps.keep(turn, 1, { name: "judge", update: {} })).rejects.toThrow();
    await expect(saver.getTuple({ configurable: { thread_id: "s-1" } })).rejects.toThrow();
    expect(() => first.db.exec("DELETE FROM sessions")).toThrow("not open");
    expect(await second.sessions.list()).toEqual([]);
    // Closing twice gives nothing back twice.
    first.close();
    const third = openMemory({ file: ":memory:" });
    await third.sessions.create(session);
    expect(await second.sessions.list()).toEqual([]);
    second.close();
    third.close();
  });

  it("is not served again when it was closed inside a transaction", () => {
    const db = openInMemory();
    db.exec("BEGIN; INSERT INTO asked VALUES ('q', 1)");
    db.close();
    const next = openInMemory();
    expect(next.prepare("SELECT count(*) FROM asked").pluck().get()).toBe(0);
    expect(next.inTransaction).toBe(false);
    next.close();
  });

  it("tells a plucked statement from the same one that is not", () => {
    const db = openInMemory();
    const prepare = later(db);
    const plucked = prepare("SELECT 1 AS one").pluck();
    const whole = prepare("SELECT 1 AS one");
    expect([plucked.get(), whole.get(), plucked.all(), whole.all()]).toEqual([
      1,
      { one: 1 },
      [1],
      [{ one: 1 }],
    ]);
    db.close();
  });
});
