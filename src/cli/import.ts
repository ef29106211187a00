import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { VivaError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import type { Registry } from "./program.ts";
import { unreadable } from "./unreadable.ts";

/** A larger file is no one learner's: it is not read into memory. */
const largest = 500_000_000;

/** `viva import FILE`: what `viva export` wrote, into an empty data folder. */
export function registerImport({ program, run }: Registry): void {
  program
    .command("import")
    .description("take in what viva export wrote, into an empty data folder")
    .argument("<file>", "the export; - reads stdin")
    .action((file: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const [{ importLearner }, { parseArchive }] = await Promise.all([
          import("../app/archive/import-learner.ts"),
          import("../app/archive/schema.ts"),
        ]);
        // Checked whole before the folder is touched.
        const archive = parseArchive(readArchive(file), file === "-" ? "The input" : file);
        const imported = await importLearner(await open(), archive);
        if (config.json) output.json("import", imported);
        else {
          const { importPage } = await import("../terminal/pages/import-page.ts");
          output.data(importPage({ ...imported, file: printable(file) }));
        }
        return 0;
      }),
    );
}

function readArchive(file: string): string {
  try {
    if (file !== "-" && statSync(file).size > largest) throw new Error("it is too large to be one");
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new VivaError(
      "file-unreadable",
      unreadable(file, error as Error),
      "Name a file that viva export wrote: viva import viva.json",
      error,
    );
  }
}
