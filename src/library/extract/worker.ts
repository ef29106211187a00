import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { libraryErrors } from "../../messages/library-errors.ts";
import { extract } from "./extract.ts";
import { Unreadable } from "./extracted.ts";
import { fileError } from "./file-error.ts";
import { openRegular } from "./open-regular.ts";
import { type ExtractReply, type ExtractRequest, MEMORY_SIGNAL } from "./protocol.ts";

/**
 * The extractor's process: reads one file after the other for its parent, which may kill it at any time.
 * A thread beside it ends the process when it takes more than the megabytes given as its argument; the
 * heap's own limit doesn't count buffers.
 */
function guardMemory(megabytes: number): void {
  const watch = `
    setInterval(() => {
      if (process.memoryUsage.rss() > ${megabytes * 1024 * 1024}) process.kill(process.pid, ${JSON.stringify(MEMORY_SIGNAL)});
    }, 100);`;
  new Worker(watch, { eval: true }).unref();
}

async function answer({ path, kind }: ExtractRequest): Promise<ExtractReply> {
  let bytes: Buffer;
  try {
    const file = await openRegular(path);
    bytes = await file.readFile().finally(() => file.close());
  } catch (error) {
    return { kind: "failed", reason: fileError(error) };
  }
  const hash = createHash("sha256").update(bytes).digest("hex");
  try {
    return { kind: "extracted", extracted: await extract(kind, bytes), hash, bytes: bytes.length };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "failed", reason: error.message };
    return {
      kind: "failed",
      reason: libraryErrors.file.unreadable(error instanceof Error ? error.message : String(error)),
    };
  }
}

// Parsers leave promises of their own behind that fail (pdf.js, at a broken number): what a file gives is
// decided by the one that was asked for, and others must not take the process with them.
process.on("unhandledRejection", () => undefined);
guardMemory(Number(process.argv[2] ?? 1_500));
process.on("message", (request: ExtractRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
// The parent is gone, however it went: nobody waits for the rest.
process.on("disconnect", () => process.exit(0));
