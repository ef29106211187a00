import type { Command } from "commander";
import { printableLine } from "../domain/printable.ts";
import type { Registry } from "./program.ts";

/** `viva sources list|rm|embed`: the documents that were taken in. */
export function registerSources({ program, run }: Registry): void {
  const sources = program
    .command("sources")
    .description("list or forget your own documents, make their vectors");
  sources
    .command("list", { isDefault: true })
    .description("the documents, by path")
    .action((_: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { listSources } = await import("../app/ingest.ts");
        const list = await listSources(await open());
        if (config.json) {
          output.json("sources", { sources: list });
          return 0;
        }
        if (list.length === 0) output.data("No documents yet. viva ingest PATH takes some in.\n");
        for (const { title, path, passages, missing } of list) {
          output.data(
            `${printableLine(title)} (${passages} passages${missing ? ", file is gone" : ""})\n  ${printableLine(path)}\n`,
          );
        }
        return 0;
      }),
    );
  sources
    .command("embed")
    .description("make the vectors that are missing, with the embedder of the config file")
    .option("--again", "make all of them anew: after another embedder was set")
    .action(({ again }: { again?: boolean }, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { embedPassages } = await import("../app/ingest.ts");
        const stop = new AbortController();
        process.once("SIGINT", () => stop.abort());
        const progress = process.stderr.isTTY && !config.json && !config.quiet && !config.plain;
        const state = await embedPassages(await open(), {
          again: again ?? false,
          signal: stop.signal,
          onProgress: (done) => {
            if (progress) output.note(`\r${done} passages`);
          },
        });
        if (progress && state.made > 0) output.note("\n");
        if (config.json) output.json("vectors", state);
        else {
          const { made, embedded, passages, embedder } = state;
          output.data(`${made} made, ${embedded} of ${passages} passages have a vector of ${embedder}.\n`);
        }
        return stop.signal.aborted ? 130 : 0;
      }),
    );
  sources
    .command("rm")
    .description("forget a document; its file stays")
    .argument("<source>", "its path, file name or id")
    .action((name: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { removeSource } = await import("../app/ingest.ts");
        const source = await removeSource(await open(), name);
        if (config.json) output.json("removed", { source: source.id, path: source.path });
        else output.data(`Forgotten: ${printableLine(source.path)}. The file itself stays.\n`);
        return 0;
      }),
    );
}
