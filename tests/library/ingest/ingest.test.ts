import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { IngestedFile } from "../../../src/library/ingest/ingest-file.ts";
import { type OpenLibrary, openLibrary } from "../../../src/library/open-library.ts";
import { makePdf } from "../support/make-pdf.ts";
import { makeDocx, makeZip } from "../support/make-zip.ts";

// Starting a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let library: OpenLibrary;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viva-ingest-"));
  mkdirSync(join(folder, "notes"));
  library = openLibrary({ file: join(folder, "library.db") });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, "notes", name);
  writeFileSync(path, content);
  return path;
};

async function take(options: { paths?: string[]; prune?: boolean } = {}) {
  const files: IngestedFile[] = [];
  const summary = await library.ingest({
    paths: options.paths ?? [join(folder, "notes")],
    onFile: (file) => files.push(file),
    ...(options.prune === undefined ? {} : { prune: options.prune }),
  });
  return { summary, files };
}

const markdown =
  "# Cells\n\nIntro about cells.\n\n## Mitochondria\n\nMitochondria make ATP by oxidative phosphorylation.\n";

describe("a folder of documents", () => {
  it("is taken in, each kind with where its passages stand", async () => {
    write("cells.md", markdown);
    write("plain.txt", "Osmosis moves water through a membrane.\n\nDiffusion needs no membrane.");
    write(
      "page.html",
      "<html><head><title>Leaves</title></head><body><h1>Leaves</h1><p>Chlorophyll absorbs red light.</p></body></html>",
    );
    write("report.docx", makeDocx(["# Enzymes", "Enzymes lower the activation energy."]));
    write(
      "slides.pdf",
      makePdf([
        [{ text: "Nerves", size: 20 }, { text: "Axons carry impulses away from the soma." }],
        [{ text: "Synapses", size: 20 }, { text: "Vesicles release neurotransmitters." }],
      ]),
    );
    write(
      "lab.ipynb",
      JSON.stringify({
        cells: [
          { cell_type: "markdown", source: ["# Growth\n", "Bacteria double."] },
          { cell_type: "code", source: "population = 2 ** generations" },
        ],
      }),
    );
    const { summary, files } = await take();
    expect(files.filter(({ error }) => error)).toEqual([]);
    expect(summary).toMatchObject({ added: 6, failed: 0, stopped: false });
    const find = async (query: string) => (await library.search(query)).hits[0]?.passage;
    expect(await find("oxidative phosphorylation")).toMatchObject({
      doc: "Cells",
      heading: ["Cells", "Mitochondria"],
      lines: [7, 7],
      path: join(folder, "notes", "cells.md"),
      origin: "own",
    });
    expect(await find("diffusion")).toMatchObject({ doc: "plain.txt", lines: [1, 3] });
    expect(await find("chlorophyll")).toMatchObject({
      doc: "Leaves",
      text: "Chlorophyll absorbs red light.",
    });
    expect(await find("activation energy")).toMatchObject({
      doc: "Enzymes",
      heading: ["Enzymes"],
      paragraph: 2,
    });
    expect(await find("neurotransmitters")).toMatchObject({
      doc: "slides.pdf",
      heading: ["Synapses"],
      page: 2,
    });
    expect(await find("generations")).toMatchObject({ doc: "Growth", heading: ["Growth"], cell: 1 });
    expect((await library.search("membrane", { doc: "plain" })).hits).toHaveLength(1);
  });

  it("is read again only where it changed", async () => {
    const path = write("cells.md", markdown);
    write("other.md", "# Other\n\nSomething else.");
    await take();
    const kept = (await library.search("something else")).hits[0]!.passage;
    writeFileSync(path, markdown.replace("ATP", "energy"));
    const { files } = await take();
    expect(files.map(({ state }) => state)).toEqual(["updated", "unchanged"]);
    expect((await library.search("ATP")).hits).toEqual([]);
    expect(await library.passage(kept.id)).toEqual(kept);
  });

  it("keeps a renamed file's identity, and forgets a deleted one with prune only", async () => {
    const path = write("cells.md", markdown);
    const gone = write("gone.md", "# Gone\n\nShort-lived text.");
    await take();
    const id = library.sources().find((source) => source.path === path)!.id;
    renameSync(path, join(folder, "notes", "renamed.md"));
    rmSync(gone);
    expect((await take()).files).toMatchObject([{ state: "updated" }]);
    expect(library.sources().find((source) => source.id === id)?.path).toMatch(/renamed\.md$/);
    expect(library.sources().find((source) => source.path === gone)?.missing).toBe(true);
    expect((await take({ prune: true })).summary.removed).toBe(1);
    expect(library.sources()).toHaveLength(1);
  });

  it("indexes the same content once, and says where", async () => {
    const first = write("a.md", markdown);
    write("b.md", markdown);
    const { files } = await take({ paths: [join(folder, "notes"), first] });
    expect(files).toMatchObject([{ state: "added" }, { state: "unchanged", sameAs: first }]);
    expect(library.sources()).toHaveLength(1);
  });

  it("can be forgotten one by one", async () => {
    const path = write("cells.md", markdown);
    await take();
    expect(() => library.removeSource("nothing.md")).toThrow(
      expect.objectContaining({ code: "unknown-source" }),
    );
    expect(library.removeSource("cells.md").path).toBe(path);
    expect(library.sources()).toEqual([]);
    expect((await library.search("mitochondria")).hits).toEqual([]);
  });
});

describe("what can't be taken in", () => {
  it("gets one clear line each, and stops nothing", async () => {
    write("00-good.md", markdown);
    write("empty.md", "");
    write("blank.txt", " \n\n ");
    write("noise.txt", randomBytes(4_000));
    write("noise.pdf", randomBytes(4_000));
    write("cut.pdf", makePdf([[{ text: "Some text" }]]).subarray(0, 300));
    write("empty.pdf", "");
    write("scan.pdf", makePdf(Array.from({ length: 12 }, () => [])));
    write("locked.pdf", makePdf([[{ text: "Secret" }]], { encrypted: true }));
    write("noise.docx", randomBytes(4_000));
    write("bomb.docx", makeZip([{ name: "word/document.xml", text: "x", claims: 3e8 }]));
    write("noise.ipynb", "{]");
    write("other.ipynb", '{"a": 1}');
    write("noise.html", randomBytes(4_000));
    write("deep.html", `<body>${"<div>".repeat(100_000)}x`);
    write("huge.txt", "x");
    truncateSync(join(folder, "notes", "huge.txt"), 201 * 1024 * 1024);
    write("zz-good.md", "# Last\n\nStill read.");
    mkdirSync(join(folder, "outside"));
    writeFileSync(join(folder, "outside", "secret.md"), "# Secret\n\nNot for you.");
    symlinkSync(join(folder, "outside", "secret.md"), join(folder, "notes", "link.md"));
    symlinkSync(join(folder, "notes"), join(folder, "notes", "loop"));
    const { files, summary } = await take({
      paths: [join(folder, "notes"), join(folder, "nowhere"), "image.png"],
    });
    const errors = Object.fromEntries(
      files
        .filter(({ state }) => state === "failed")
        .map(({ path, error }) => [path.replace(/.*\//, ""), error]),
    );
    expect(errors).toEqual({
      "empty.md": "is empty",
      "blank.txt": "holds no text",
      "noise.txt": "is not text, whatever its name says",
      "noise.pdf": expect.stringContaining("is no readable PDF"),
      "cut.pdf": expect.any(String),
      "empty.pdf": "is empty",
      "scan.pdf": "no text; 12 scanned pages",
      "locked.pdf": "is encrypted: a password is needed to read it",
      "noise.docx": "is no DOCX, whatever its name says",
      "bomb.docx": "would unpack to more than 200 MB",
      "noise.ipynb": expect.stringContaining("is no readable notebook"),
      "other.ipynb": "is no Jupyter notebook, whatever its name says",
      "deep.html": "is nested too deeply: more than 200 levels",
      "noise.html": "is not text, whatever its name says",
      "huge.txt": "is larger than 200 MB",
      "link.md": "is a link that leaves the folder",
      nowhere: "is no longer there",
      "image.png": "is no longer there",
    });
    expect(summary).toMatchObject({ added: 2, failed: 18 });
  });

  it("includes a reader that hangs or takes too much memory", async () => {
    const worker = join(folder, "worker.mjs");
    writeFileSync(
      worker,
      `process.on("message", ({ path }) => {
         if (path.endsWith("hang.md")) for (;;);
         if (path.endsWith("crash.md")) process.exit(7);
         const extracted = { title: "T", pieces: [{ heading: [], text: "fine" }], sections: [] };
         process.send({ kind: "extracted", extracted, hash: "h" + path, bytes: 1 });
       });`,
    );
    library.close();
    library = openLibrary({ file: join(folder, "library.db"), extractor: { worker, timeoutMs: 8_000 } });
    for (const name of ["crash.md", "hang.md", "ok.md"]) write(name, `# ${name}`);
    const { files } = await take();
    expect(files).toMatchObject([
      { state: "failed", error: expect.stringContaining("exit code 7") },
      { state: "failed", error: "took longer than 8 s to read" },
      { state: "added" },
    ]);
  });

  it("is left where it is when the ingest is stopped, and taken up by the next", async () => {
    for (const name of ["a.md", "b.md", "c.md"]) write(name, `# ${name}\n\nText of ${name}.`);
    const stop = new AbortController();
    const summary = await library.ingest({
      paths: [join(folder, "notes")],
      signal: stop.signal,
      onFile: () => stop.abort(),
    });
    expect(summary).toMatchObject({ added: 1, stopped: true });
    expect((await take()).summary).toMatchObject({ added: 2, unchanged: 1 });
  });
});

describe("text in any encoding", () => {
  const german = "# Vögel\n\nDie Größe der Flügel überrascht: Störche fliegen über große Höhen.\n";
  it.each([
    ["UTF-8", Buffer.from(german)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${german}`)],
    ["Latin 1", iconv.encode(german, "latin1")],
    ["UTF-16 with a mark", iconv.encode(`\ufeff${german}`, "utf-16le")],
    ["UTF-16, big end first, without a mark", iconv.encode(german, "utf-16be")],
  ])("is read: %s", async (_, bytes) => {
    write("birds.md", bytes);
    await take();
    const { hits } = await library.search("Größe der Flügel");
    expect(hits[0]?.passage).toMatchObject({ doc: "Vögel", lines: [3, 3] });
    expect(hits[0]?.passage.text).toContain("große Höhen");
  });

  it("is found in scripts without spaces", async () => {
    write(
      "tea.txt",
      iconv.encode(
        "緑茶は八十度のお湯で淹れると苦くなりません。紅茶は沸騰したお湯で淹れます。".repeat(4),
        "shift_jis",
      ),
    );
    await take();
    expect((await library.search("緑茶の温度")).hits[0]?.passage.text).toContain("緑茶は八十度");
  });
});
