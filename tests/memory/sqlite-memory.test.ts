import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { memoryContract } from "../contracts/memory.ts";
import { attemptStart, gradeWith } from "../support/grades.ts";
import { tempFolder } from "../support/temp.ts";

memoryContract("SQLite in memory", () => openMemory({ file: ":memory:" }));
memoryContract("SQLite in a file", () =>
  openMemory({ file: join(mkdtempSync(join(tmpdir(), "viva-test-")), "viva.db") }),
);

describe("the SQLite file", () => {
  it("is refused when it is not SQLite's, and left as it was", () => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    writeFileSync(file, "my diary");
    expect(() => openMemory({ file })).toThrow(expect.objectContaining({ code: "database-broken" }));
  });

  it("is refused when a newer Viva wrote it", () => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    const memory = openMemory({ file });
    memory.db.exec("INSERT INTO migrations VALUES ('900-later', '2030'); PRAGMA user_version = 900");
    memory.close();
    expect(() => openMemory({ file })).toThrow(expect.objectContaining({ code: "database-newer" }));
  });

  it("rebuilds cards and totals equal to what was stored", async () => {
    const memory = openMemory({ file: ":memory:" });
    const grades = [gradeWith("met"), gradeWith("missed"), gradeWith("met", "missed"), gradeWith("met")];
    for (const [index, grade] of grades.entries()) {
      await memory.recordAttempt(`s-1.${index}/record`, {
        start: attemptStart(`${index}`, {
          at: Date.UTC(2026, 0, 10 + index),
          objective: index % 2 ? "a/b" : "a/c",
        }),
        answer: "",
        grade,
      });
    }
    await memory.amendAttempt("s-1.9/undo", {
      attempt: "1",
      event: { kind: "undo", turn: "s-1.9", at: 0, grade: { withdrawn: true } },
    });
    const before = [await memory.learner(), await memory.totals()];
    memory.rebuild();
    expect([await memory.learner(), await memory.totals()]).toEqual(before);
    memory.close();
  });

  it("tells of every write, also inside a transaction", async () => {
    const writes: string[] = [];
    const memory = openMemory({
      file: ":memory:",
      onWrite: (moment, what) => writes.push(`${moment} ${what.trim().split(/\s+/).slice(0, 3).join(" ")}`),
    });
    writes.length = 0;
    await memory.sessions.create({ id: "s-1", at: 0 });
    await memory.inbox.receive({ id: "s-1.1", session: "s-1", text: "x", at: 0 });
    expect(writes).toEqual([
      "before INSERT OR IGNORE",
      "after INSERT OR IGNORE",
      "before INSERT OR IGNORE",
      "after INSERT OR IGNORE",
      "before UPDATE sessions SET",
      "after UPDATE sessions SET",
      "before commit",
      "after commit",
    ]);
    memory.close();
  });
});
