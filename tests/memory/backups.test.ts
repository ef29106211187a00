import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { openFile } from "../../src/memory/db.ts";
import { migrations } from "../../src/memory/migrations/index.ts";
import { holdingOf } from "../../src/memory/repair/holding.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { backUpAsked, backUpDaily, backUpTo } from "../../src/memory/storage/back-up.ts";
import { listBackups } from "../../src/memory/storage/backups.ts";
import { killMigrations } from "../faults/outside/migration-kills.ts";
import { runStorageProcess } from "../support/run-storage-process.ts";
import { storeAnswers } from "../support/stored.ts";
import { tempFolder } from "../support/temp.ts";

const noon = (day: number) => new Date(2026, 2, day, 12).getTime();

describe("backups", () => {
  it("are whole, private, and hold what only the log holds", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    await storeAnswers(memory, { answers: 4 });
    const file = await backUpAsked(memory.db, folder.file("backups"), noon(1));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder.file("backups")).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder.file("backups"))).toEqual([basename(file)]);
    const copy = openFile(file);
    expect(holdingOf(copy)).toMatchObject({ answers: 4, messages: 4, sessions: 1 });
    expect(copy.pragma("journal_mode", { simple: true })).toBe("delete");
    copy.close();
    await expect(backUpTo(memory.db, file)).rejects.toMatchObject({ code: "bad-input" });
    memory.close();
  });

  it("are made once a day, once something was said, and the last seven stay", async () => {
    using folder = tempFolder();
    const memory = openMemory({ file: folder.file("viva.db") });
    const backups = folder.file("backups");
    expect(await backUpDaily(memory.db, backups, noon(1))).toBeUndefined();
    await storeAnswers(memory);
    const asked = await backUpAsked(memory.db, backups, noon(1));
    for (let day = 1; day <= 9; day++) {
      expect(await backUpDaily(memory.db, backups, noon(day))).toBeDefined();
      expect(await backUpDaily(memory.db, backups, noon(day) + 3_600_000)).toBeUndefined();
    }
    const left = listBackups(backups);
    expect(left.filter(({ kind }) => kind === "daily").map(({ at }) => at)).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map(noon),
    );
    expect(left.map(({ file }) => file)).toContain(asked);
    // The clock was set back: the one just made stays all the same.
    const early = await backUpDaily(memory.db, backups, noon(-40));
    expect(existsSync(early!)).toBe(true);
    memory.close();
  });

  it("are made before each migration, the last two of them stay", async () => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    const memory = openMemory({ file });
    await storeAnswers(memory);
    memory.close();
    const step = (n: number) => ({ name: `90${n}-step`, sql: [`CREATE TABLE step${n} (x)`] });
    for (let version = 2; version <= 4; version++) {
      const steps = [...migrations, ...[2, 3, 4].map(step).slice(0, version - 1)];
      openMemory({ file, migrations: steps, now: noon(version) }).close();
    }
    const made = listBackups(folder.file("backups"));
    expect(made.map(({ kind }) => kind)).toEqual(["before-904-step", "before-903-step"]);
    const copy = openFile(made[0]!.file);
    expect(copy.pragma("user_version", { simple: true })).toBe(migrations.length + 2);
    expect(holdingOf(copy).answers).toBe(3);
    copy.close();
  });

  it("count as nothing when the process was killed in the middle, and what is left is cleared", async () => {
    using folder = tempFolder();
    const file = folder.file("viva.db");
    const killed = await runStorageProcess(["backup", file]);
    expect(killed.signal).toBe("SIGKILL");
    const parts = readdirSync(folder.path).filter((name) => name.includes("partial"));
    expect(parts.length).toBeGreaterThan(0);
    expect(existsSync(`${file}.copy`)).toBe(false);
    const backups = folder.file("backups");
    mkdirSync(backups);
    writeFileSync(`${backups}/viva-daily-2026-03-01T110000Z.db.partial-${killed.pid}`, "half of it");
    expect(listBackups(backups)).toEqual([]);
    const memory = openMemory({ file });
    await storeAnswers(memory);
    const made = await backUpDaily(memory.db, backups, noon(1));
    expect(readdirSync(backups)).toEqual([basename(made!)]);
    memory.close();
  });
});

describe("a chain of migrations", () => {
  // Each third moment; npm run test:faults -- --commands takes all.
  it("goes on after SIGKILL around its writes and its backup's, and ends as if nothing had been", async () => {
    const { kills, faults, passed } = await killMigrations(3);
    expect(faults).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(16);
    for (const write of ["CREATE TABLE stored", "UPDATE turns SET place", "INSERT INTO words", "COMMIT"]) {
      const moments = passed.filter((moment) => moment.includes(write));
      expect(moments.length, write).toBeGreaterThanOrEqual(2);
    }
    expect(passed).toContain("before linkSync");
  }, 120_000);
});
