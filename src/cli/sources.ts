import type { Command } from "commander";
import { printableLine } from "../domain/printable.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva sources list|rm|embed`: the documents that were taken in. */
export function registerSources({ program, run }: Registry): void {
  const sources = program.command("sources").description(help.sources.about);
  sources
    .command("list", { isDefault: true })
    .description(help.sources.list)
    .action((_: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { listSources } = await import("../app/ingest.ts");
        const list = await listSources(await open());
        if (config.json) {
          output.json("sources", { sources: list });
          return 0;
        }
        if (list.length === 0) output.data(said.sources.none);
        for (const { title, path, passages, missing } of list) {
          const shown = { title: printableLine(title), path: printableLine(path), passages, missing };
          output.data(said.sources.one(shown));
        }
        return 0;
      }),
    );
  sources
    .command("embed")
    .description(help.sources.embed)
    .option("--again", help.sources.again)
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
            if (progress) output.note(`\r${said.sources.soFar(done)}`);
          },
        });
        if (progress && state.made > 0) output.note("\n");
        if (config.json) output.json("vectors", state);
        else {
          output.data(said.sources.vectors(state));
        }
        return stop.signal.aborted ? 130 : 0;
      }),
    );
  sources
    .command("rm")
    .description(help.sources.rm)
    .argument("<source>", help.sources.source)
    .action((name: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { removeSource } = await import("../app/ingest.ts");
        const source = await removeSource(await open(), name);
        if (config.json) output.json("removed", { source: source.id, path: source.path });
        else output.data(said.sources.forgotten(printableLine(source.path)));
        return 0;
      }),
    );
}
