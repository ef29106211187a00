import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "../../src/memory/db.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { storeAnswers } from "../support/stored.ts";
import { tempFolder } from "../support/temp.ts";

const broken = (text: RegExp) =>
  expect.objectContaining({
    code: "database-broken",
    message: expect.stringMatching(text),
    hint: expect.stringContaining("viva doctor --repair"),
  });

const original = tempFolder();
beforeAll(async () => {
  const memory = openMemory({ file: original.file("viva.db") });
  await storeAnswers(memory, { sessions: 3, answers: 20 });
  memory.close();
});
afterAll(() => original[Symbol.dispose]());

describe("a database that can't be used as it is", () => {
  it.each<[string, RegExp, (file: string) => void]>([
    ["cut off", /was cut off: 50000 of \d+ bytes/, (file) => truncateSync(file, 50_000)],
    ["cut off within its header", /was cut off/, (file) => truncateSync(file, 60)],
    ["zeros", /overwritten with zeros/, (file) => writeFileSync(file, Buffer.alloc(100_000))],
    ["something else", /no database of Viva's/, (file) => writeFileSync(file, "my diary")],
    ["empty", /is empty, though/, (file) => truncateSync(file, 0)],
    ["gone", /is gone, though/, (file) => rmSync(file)],
    [
      "zeros in the middle",
      /damaged inside/,
      (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0, 8 * 4096, 12 * 4096));
      },
    ],
  ])("is told when it is %s, and nothing is written over it", (_, told, damage) => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    for (const name of ["viva.db", "viva.db-mark"]) copyFileSync(original.file(name), folder.file(name));
    damage(file);
    const before = readdirSync(folder.path).includes("viva.db") ? readFileSync(file) : undefined;
    for (const _ of [1, 2]) expect(() => openMemory({ file })).toThrow(broken(told));
    if (before) expect(readFileSync(file).equals(before)).toBe(true);
    else expect(readdirSync(folder.path)).not.toContain("viva.db");
  });

  it("is new when it is empty or missing and was never used", () => {
    using folder = tempFolder();
    writeFileSync(folder.file("a.db"), "");
    openMemory({ file: folder.file("a.db") }).close();
    openMemory({ file: folder.file("b.db") }).close();
  });

  it("is told when its log is gone: what was stored last is missing", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    await storeAnswers(memory, { answers: 2 });
    memory.db.pragma("wal_checkpoint(TRUNCATE)");
    await storeAnswers(memory, { answers: 1, from: 1 });
    copyFileSync(folder.file("viva.db"), folder.file("copy.db"));
    copyFileSync(folder.file("viva.db-mark"), folder.file("copy.db-mark"));
    expect(() => openMemory({ file: folder.file("copy.db") })).toThrow(
      broken(/lacks the last .*1 of your messages, 1 of your grades \(its write-ahead log is gone/),
    );
    memory.close();
    openMemory({ file: folder.file("viva.db") }).close();
  });

  it("is told when its log is torn, and the log is kept before SQLite folds it in", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    await storeAnswers(memory, { answers: 2 });
    for (const end of ["", "-mark"]) copyFileSync(folder.file(`viva.db${end}`), folder.file(`copy.db${end}`));
    const log = readFileSync(folder.file("viva.db-wal"));
    writeFileSync(folder.file("copy.db-wal"), log.fill(7, Math.floor(log.length / 3), log.length / 2));
    expect(() => openMemory({ file: folder.file("copy.db"), now: 0 })).toThrow(broken(/lacks the last/));
    expect(readFileSync(folder.file("copy.db-wal.kept-1970-01-01T000000Z")).equals(log)).toBe(true);
    memory.close();
  });

  it("is sound after sessions were removed, and after another program folded the log in", async () => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    const memory = openMemory({ file });
    await storeAnswers(memory, { sessions: 2 });
    await memory.sessions.remove("s-1");
    for (const end of ["", "-wal", "-mark"]) {
      copyFileSync(`${file}${end}`, folder.file(`killed.db${end}`));
    }
    memory.close();
    const other = openFile(folder.file("killed.db"));
    other.prepare("SELECT count(*) FROM turns").get();
    other.close();
    const again = openMemory({ file: folder.file("killed.db") });
    expect((await again.totals()).attempts).toBe(6);
    again.close();
    openMemory({ file }).close();
  });

  it("is sound when a mark that was counted before sessions were removed is written after", async () => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    const chat = openMemory({ file });
    await storeAnswers(chat, { sessions: 2 });
    const counted = readFileSync(`${file}-mark`);
    const other = openMemory({ file });
    await other.sessions.remove("s-1");
    other.close();
    writeFileSync(`${file}-mark`, counted);
    for (const end of ["", "-wal", "-mark"]) copyFileSync(`${file}${end}`, folder.file(`killed.db${end}`));
    chat.close();
    const again = openMemory({ file: folder.file("killed.db") });
    expect(await again.sessions.list()).toHaveLength(1);
    again.close();
  });

  it("is still told to lack what was stored after sessions were removed", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    await storeAnswers(memory, { sessions: 2 });
    await memory.sessions.remove("s-1");
    copyFileSync(folder.file("viva.db"), folder.file("copy.db"));
    await storeAnswers(memory, { answers: 1, from: 5 });
    copyFileSync(folder.file("viva.db-mark"), folder.file("copy.db-mark"));
    expect(() => openMemory({ file: folder.file("copy.db") })).toThrow(
      broken(/lacks the last .*1 of your messages, 1 of your grades/),
    );
    memory.close();
  });
});
