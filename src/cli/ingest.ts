import type { Command } from "commander";
import type { ingestDocuments } from "../app/ingest.ts";
import { EXIT, VivaError } from "../domain/errors.ts";
import { printableLine } from "../domain/printable.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Output } from "./output.ts";
import type { Registry } from "./program.ts";

/** `viva ingest PATH…`: the learner's own documents. */
export function registerIngest({ program, run }: Registry): void {
  program
    .command("ingest")
    .description(help.ingest.about)
    .argument("<path...>", help.ingest.path)
    .option("--prune", help.ingest.prune)
    .action((paths: string[], { prune }: { prune?: boolean }, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { ingestDocuments: take } = await import("../app/ingest.ts");
        const stop = new AbortController();
        let signal: NodeJS.Signals | undefined;
        const onSignal = (name: NodeJS.Signals) => {
          signal = name;
          stop.abort();
        };
        for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, onSignal);
        const progress = process.stderr.isTTY && !config.json && !config.quiet && !config.plain;
        const summary = await take(await open(), {
          paths,
          prune: prune ?? false,
          signal: stop.signal,
          onFile: (file) => {
            if (config.json) output.json("ingest.file", file);
            else if (file.state === "failed")
              output.note(said.ingest.failed(printableLine(file.path), printableLine(file.error ?? "")));
            else if (progress || config.verbose) {
              output.note(said.ingest.file({ ...file, path: printableLine(file.path) }));
            }
          },
        });
        if (summary.unembedded) {
          const message = said.ingest.noVectors(summary.unembedded.message);
          output.event({ type: "notice", code: "no-vectors", message });
        }
        tell(summary, { output, json: config.json });
        return signal ? 128 + (signal === "SIGINT" ? 2 : 15) : exitCodeOf(summary);
      }),
    );
}

type Summary = Awaited<ReturnType<typeof ingestDocuments>>;

function tell(summary: Summary, { output, json }: { output: Output; json: boolean }): void {
  const { added, unchanged, updated, failed, removed, questions, ms } = summary;
  if (json) output.json("ingest.end", { added, unchanged, updated, failed, removed, questions, ms });
  else {
    output.data(said.ingest.end(summary));
  }
}

function exitCodeOf({ added, unchanged, updated, failed, removed }: Summary): number {
  const good = added + unchanged + updated;
  if (good + failed + removed === 0) {
    throw new VivaError("no-input", ...said.faults.noDocument);
  }
  if (failed === 0) return EXIT.ok;
  return good > 0 ? EXIT.partly : EXIT.failure;
}
