import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeExtractor } from "../../../src/library/extract/extractor.ts";
import { fileError } from "../../../src/library/extract/file-error.ts";
import { hashFile } from "../../../src/library/ingest/hash-file.ts";
import type { IngestedFile } from "../../../src/library/ingest/ingest-file.ts";
import { openLibrary } from "../../../src/library/open-library.ts";

vi.setConfig({ testTimeout: 60_000 });

let home: string;
let notes: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "viva-unsteady-"));
  notes = join(home, "notes");
  mkdirSync(notes);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const write = (name: string): string => {
  const path = join(notes, name);
  writeFileSync(path, `# ${name}\n\nWords of ${name}.\n`);
  return path;
};

describe("a file that is not what it was when its folder was listed", () => {
  it("a pipe by now: is refused at once, by who looks at it and by who reads it", async () => {
    const pipe = join(notes, "pipe.md");
    execFileSync("sh", ["-c", `mkfifo "$0"`, pipe]);
    const signal = new AbortController().signal;
    const reason = await hashFile(pipe, signal).catch(fileError);
    expect(reason).toBe("is no regular file");
    const extractor = makeExtractor();
    const reply = await extractor.extract(pipe, "markdown", signal);
    extractor.close();
    expect(reply).toEqual({ kind: "failed", reason: "is no regular file" });
  });

  it("gone, or another: one line, and the rest is taken in", async () => {
    const [first, gone, changed] = ["a.md", "b.md", "c.md"].map(write);
    const library = openLibrary({ file: join(home, "library.db") });
    const files: IngestedFile[] = [];
    await library.ingest({
      paths: [notes],
      onFile: (file) => {
        files.push(file);
        if (file.path !== first) return;
        rmSync(gone!);
        writeFileSync(changed!, "# Changed\n\nOsmosis by now.\n");
      },
    });
    expect(files.map(({ state, error }) => error ?? state)).toEqual(["added", "is no longer there", "added"]);
    expect((await library.search("osmosis")).hits[0]?.passage.doc).toBe("Changed");
    library.close();
  });
});

describe("a file and a folder that may not be read", () => {
  it("get one line each, and the rest is taken in", () => {
    for (const name of ["closed.md", "open.md"]) write(name);
    mkdirSync(join(notes, "secret"));
    // Root may read anything: there, somebody else reads.
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    if (nobody !== undefined)
      for (const path of [home, notes, join(notes, "closed.md"), join(notes, "secret")])
        chownSync(path, nobody, nobody);
    chmodSync(join(notes, "closed.md"), 0o000);
    chmodSync(join(notes, "secret"), 0o000);
    const script = join(import.meta.dirname, "../../support/ingest-lines.ts");
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", script, join(home, "library.db"), notes],
      {
        encoding: "utf8",
        env: { ...process.env, HOME: home, TMPDIR: home },
        ...(nobody === undefined ? {} : { uid: nobody }),
      },
    );
    chmodSync(join(notes, "secret"), 0o700);
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual([
      "closed.md: may not be read (no permission)",
      "open.md: added",
      "secret: may not be read (no permission)",
    ]);
  });
});
