import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { extract } from "../../../src/library/extract/extract.ts";
import { Unreadable } from "../../../src/library/extract/extracted.ts";
import { makeExtractor } from "../../../src/library/extract/extractor.ts";
import type { Kind } from "../../../src/library/extract/kinds.ts";
import { makePdf } from "../../library/support/make-pdf.ts";
import { makeDocx } from "../../library/support/make-zip.ts";
import { type Property, property } from "../property.ts";
import { hostileJson, hostileText, mutated, mutatedBytes } from "../texts.ts";
import { assertOneLine } from "../well-formed.ts";

const markdown =
  "---\ntitle: x\n---\n# Softmax\n\nIt turns *logits* into `p`.\n\n## Stability\n\n- one\n- two\n\n```py\nx = 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
const html =
  "<!doctype html><html><head><title>Softmax</title><script>x</script></head><body><h1>Softmax</h1><p>It turns <b>logits</b> into probabilities.</p><table><tr><td>1</td></tr></table><ul><li>a<li>b</ul></body></html>";
const notebook = JSON.stringify({
  nbformat: 4,
  cells: [
    { cell_type: "markdown", source: ["# Softmax\n", "It turns logits into probabilities."] },
    { cell_type: "code", source: "x = 1", outputs: [] },
  ],
});
const pdf = makePdf([[{ text: "Softmax", size: 20 }, { text: "It turns logits into probabilities." }], []]);
const docx = makeDocx(["# Softmax", "It turns logits into probabilities.", "And again."]);

const bytes = (texts: fc.Arbitrary<string>) => texts.map((text) => Buffer.from(text));
const random = fc.uint8Array({ maxLength: 600 }).map((data) => Buffer.from(data));
const cells = fc.array(hostileJson, { maxLength: 4 }).map((list) => JSON.stringify({ cells: list }));

const inputs: Readonly<Record<Kind, { long: number; files: fc.Arbitrary<Buffer> }>> = {
  text: { long: 1_500, files: fc.oneof(bytes(hostileText), random) },
  markdown: { long: 2_000, files: fc.oneof(bytes(mutated(markdown)), bytes(hostileText), random) },
  notebook: { long: 1_500, files: fc.oneof(bytes(mutated(notebook)), bytes(cells), random) },
  html: {
    long: 1_500,
    files: fc.oneof(bytes(mutated(html)), bytes(hostileText.map((text) => `<p>${text}</p>`)), random),
  },
  docx: { long: 1_000, files: fc.oneof(mutatedBytes(docx), random) },
  pdf: { long: 1_000, files: fc.oneof(mutatedBytes(pdf), random) },
};

/** Whatever bytes a file has: passages that can be stored and shown, or a reason why not. */
export const documentProperties: Property[] = (Object.keys(inputs) as Kind[]).map((kind) =>
  property(
    `any bytes named ${kind} are passages or refused`,
    { short: 12, long: inputs[kind].long },
    inputs[kind].files,
    (file) => readsOrRefuses(kind, file),
  ),
);

/** The process that reads documents, as an ingest has it: a PDF's parser may fail outside of any call. */
const extractor = makeExtractor({ timeoutMs: 20_000 });
process.once("exit", () => extractor.close());

async function inWorker(file: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "viva-hostile-"));
  try {
    writeFileSync(join(folder, "a.pdf"), file);
    const reply = await extractor.extract(join(folder, "a.pdf"), "pdf", new AbortController().signal);
    assertOneLine(reply);
    if (reply.kind === "failed") assert.doesNotMatch(reply.reason, /its reader ended|took longer/);
    else assert.ok(reply.extracted.pieces.length > 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readsOrRefuses(kind: Kind, file: Buffer): Promise<void> {
  if (kind === "pdf") return inWorker(file);
  try {
    const { title, pieces, sections } = await extract(kind, file);
    assert.ok(pieces.length > 0);
    assertOneLine({ title, pieces, sections });
    for (const { text } of pieces) assert.ok(text.length <= 4_000, `a passage of ${text.length} characters`);
    for (const { from, to } of sections) assert.ok(from >= 0 && from <= to && to <= pieces.length);
  } catch (error) {
    // Of the parsers' own errors the worker makes a failed line; nothing else may come out of them.
    assert.ok(error instanceof Error, String(error));
    if (!(error instanceof Unreadable)) {
      assert.ok(!(error instanceof assert.AssertionError), error.message);
      assert.ok(["docx", "html"].includes(kind), `${kind}: ${error.stack}`);
    }
  }
}
