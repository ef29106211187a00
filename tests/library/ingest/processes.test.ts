import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { IngestSummary } from "../../../src/library/ingest/ingest.ts";
import { openLibrary } from "../../../src/library/open-library.ts";

vi.setConfig({ testTimeout: 60_000 });

let home: string;
let file: string;
let notes: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "viva-processes-"));
  file = join(home, "library.db");
  notes = join(home, "notes");
  mkdirSync(notes);
  for (let n = 10; n < 40; n++) {
    const sections = Array.from(
      { length: 20 },
      (_, at) => `## Part ${at}\n\nWord${n} of part ${at} about subject${n}.\n`,
    );
    writeFileSync(join(notes, `note-${n}.md`), `# Note ${n}\n\n${sections.join("\n")}`);
  }
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const start = (): ChildProcess =>
  fork(join(import.meta.dirname, "../../support/ingest-process.ts"), [file, notes], {
    execArgv: ["--import", "tsx"],
  });

const summaryOf = (child: ChildProcess): Promise<IngestSummary> =>
  new Promise((resolve, reject) => {
    child.on("message", (message) => {
      if (typeof message === "object") resolve(message as IngestSummary);
    });
    child.once("exit", (code) => reject(new Error(`ended early: ${code}`)));
  });

/** Every document has all of its passages, and the index agrees with them. */
function expectWhole(): void {
  const db = new Database(file);
  const torn = db
    .prepare(
      "SELECT d.path FROM document d WHERE (SELECT count(*) FROM passage p WHERE p.document = d.id) <> 20",
    )
    .all();
  expect(torn).toEqual([]);
  const [passages, analyses, sized] = ["passage", "analysis"]
    .map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    .concat(db.prepare("SELECT passages FROM size").pluck().get());
  expect([analyses, sized]).toEqual([passages, passages]);
  db.exec("INSERT INTO passage_fts (passage_fts) VALUES ('integrity-check')");
  db.close();
}

describe("an ingest among processes", () => {
  it("that is killed in the middle tears nothing, and the next goes on", async () => {
    const child = start();
    await new Promise<void>((resolve) => {
      let seen = 0;
      child.on("message", () => {
        seen += 1;
        if (seen === 5) {
          child.once("exit", () => resolve());
          child.kill("SIGKILL");
        }
      });
    });
    expectWhole();
    const summary = await summaryOf(start());
    expect(summary.unchanged).toBeGreaterThanOrEqual(5);
    expect(summary.unchanged + summary.added).toBe(30);
    expectWhole();
  });

  it("may run beside another, and beside a chat that reads", async () => {
    const reader = openLibrary({ file });
    const both = Promise.all([summaryOf(start()), summaryOf(start())]);
    let found = 0;
    const reading = setInterval(() => {
      void reader.search("subject12").then(({ hits }) => {
        found += hits.length;
      });
    }, 20);
    const summaries = await both;
    clearInterval(reading);
    expect(summaries.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(summaries.reduce((sum, { added }) => sum + added, 0)).toBe(30);
    expect(found).toBeGreaterThan(0);
    expect((await reader.search("subject39")).hits.length).toBeGreaterThan(0);
    reader.close();
    expectWhole();
  });
});
