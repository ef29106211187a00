import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareRepair, type RepairWay } from "../../src/memory/repair/repair.ts";
import { openMemory } from "../../src/memory/sqlite-memory.ts";
import { backUpDaily } from "../../src/memory/storage/back-up.ts";
import { writeMark } from "../../src/memory/storage/mark.ts";
import { storeAnswers } from "../support/stored.ts";
import { tempFolder } from "../support/temp.ts";

const day = (n: number) => Date.UTC(2026, 3, n, 12);
const original = tempFolder();
beforeAll(async () => {
  const memory = openMemory({ file: original.file("viva.db") });
  for (let n = 1; n <= 3; n++) {
    await storeAnswers(memory, { answers: 30, from: n });
    if (n < 3) await backUpDaily(memory.db, original.file("backups"), day(n));
  }
  memory.close();
});
afterAll(() => original[Symbol.dispose]());

/** A copy of the data folder: 90 answers, and if wanted its backups with 60 and 30. */
function dataFolder(options: { backups: boolean }) {
  const folder = tempFolder();
  for (const name of ["viva.db", "viva.db-mark"]) copyFileSync(original.file(name), folder.file(name));
  if (options.backups) cpSync(original.file("backups"), folder.file("backups"), { recursive: true });
  return { folder, file: folder.file("viva.db") };
}

function zero(file: string, from: number, to: number): void {
  writeFileSync(file, readFileSync(file).fill(0, from * 4096, to * 4096));
}

async function answersIn(file: string): Promise<number> {
  const memory = openMemory({ file });
  const { attempts } = await memory.totals();
  memory.close();
  return attempts;
}

describe("a repair", () => {
  it("is not needed where nothing is broken, and not where nothing ever was", () => {
    const { folder, file } = dataFolder({ backups: false });
    using _ = folder;
    expect(prepareRepair(file, day(4))).toBeUndefined();
    expect(prepareRepair(folder.file("other.db"), day(4))).toBeUndefined();
    expect(readdirSync(folder.path).sort()).toEqual(["viva.db", "viva.db-mark"]);
  });

  it.each<[RepairWay, number]>([
    ["backup", 60],
    ["anew", 0],
  ])("by %s leaves %i answers and keeps the broken file byte for byte", async (way, answers) => {
    const { folder, file } = dataFolder({ backups: true });
    using _ = folder;
    writeFileSync(file, "not a database any more");
    const repair = prepareRepair(file, day(4))!;
    expect(repair).toMatchObject({
      best: "backup",
      backup: { made: { at: day(2) }, holds: { answers: 60 } },
    });
    expect(repair.salvage).toBeUndefined();
    expect(() => repair.apply("salvage")).toThrow(expect.objectContaining({ code: "bad-input" }));
    const { kept, holds } = repair.apply(way);
    repair.close();
    expect(holds.answers).toBe(answers);
    expect(kept.map((name) => readFileSync(name, "utf8"))).toEqual(["not a database any more"]);
    expect(await answersIn(file)).toBe(answers);
    expect(readdirSync(folder.path).filter((name) => name.includes("repaired"))).toEqual([]);
  });

  it("finds a way whichever of the first pages is lost, the list of migrations among them", async () => {
    const { folder, file } = dataFolder({ backups: true });
    using _ = folder;
    const whole = readFileSync(file);
    const salvaged: number[] = [];
    for (let page = 1; page < 16; page++) {
      const damaged = Buffer.from(whole).fill("noise", page * 4096, (page + 1) * 4096);
      writeFileSync(file, damaged);
      const repair = prepareRepair(file, day(4));
      if (!repair) continue;
      expect(repair.backup, `page ${page}`).toMatchObject({ holds: { answers: 60 } });
      salvaged.push(repair.salvage?.holds.answers ?? 0);
      repair.close();
    }
    expect(salvaged.length).toBeGreaterThan(5);
    expect(salvaged).toContain(90);
  });

  it("passes over a backup that is damaged itself", async () => {
    const { folder, file } = dataFolder({ backups: true });
    using _ = folder;
    rmSync(file);
    truncateSync(folder.file("backups/viva-daily-2026-04-02T120000Z.db"), 5000);
    const repair = prepareRepair(file, day(4))!;
    expect(repair.backup).toMatchObject({ made: { at: day(1) }, holds: { answers: 30 } });
    repair.close();
  });

  it("reads what is readable of a file with holes or without its end, and counts the rest anew", async () => {
    const { folder, file } = dataFolder({ backups: false });
    using _ = folder;
    const pages = Math.floor(readFileSync(file).length / 4096);
    const whole = readFileSync(file);
    let salvaged = 0;
    for (let page = 1; page < pages; page += Math.ceil(pages / 12)) {
      writeFileSync(file, whole);
      zero(file, page, page + 1);
      const repair = prepareRepair(file, day(4));
      if (!repair) continue;
      const holds = repair.salvage?.holds;
      if (holds) {
        repair.apply("salvage");
        expect(await answersIn(file), `page ${page} in zeros`).toBe(holds.answers);
        salvaged += holds.answers;
      }
      repair.close();
    }
    expect(salvaged).toBeGreaterThan(90 * 6);
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length * 0.8)));
    const repair = prepareRepair(file, day(5))!;
    expect(repair.found).toContain("was cut off");
    expect(repair.salvage?.holds.answers ?? 0).toBeGreaterThan(0);
    repair.apply("salvage");
    repair.close();
    expect(await answersIn(file)).toBe(repair.salvage!.holds.answers);
  });

  it("can be repeated when it was killed before the new file took its place", async () => {
    const { folder, file } = dataFolder({ backups: true });
    using _ = folder;
    rmSync(file);
    writeFileSync(`${file}-wal`, "the log of a file that is gone");
    const first = prepareRepair(file, day(4))!;
    // Killed here: what was prepared stays behind, and nothing else has changed.
    expect(existsSync(file)).toBe(false);
    const second = prepareRepair(file, day(4))!;
    expect(second.apply("backup").kept).toEqual([`${file}.broken-2026-04-04T120000Z-wal`]);
    second.close();
    first.close();
    expect(await answersIn(file)).toBe(60);
  });

  it("is refused while a running process has the file open, and for a newer schema", async () => {
    const { folder, file } = dataFolder({ backups: false });
    using _ = folder;
    const memory = openMemory({ file });
    memory.db.pragma("user_version = 900");
    memory.close();
    expect(() => prepareRepair(file, day(4))).toThrow(expect.objectContaining({ code: "database-newer" }));
    writeFileSync(file, "broken");
    writeMark(file, { turns: 1, events: 1, pid: process.ppid });
    expect(() => prepareRepair(file, day(4))).toThrow(
      expect.objectContaining({ code: "database-busy", message: expect.stringContaining(`${process.ppid}`) }),
    );
    expect(readFileSync(file, "utf8")).toBe("broken");
  });
});
