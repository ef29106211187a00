import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { VivaError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";
import { unreadable } from "./unreadable.ts";

/** A larger file is no one learner's: it is not read into memory. */
const largest = 500_000_000;

/** `viva import FILE`: what `viva export` wrote, into an empty data folder. */
export function registerImport({ program, run }: Registry): void {
  program
    .command("import")
    .description(help.import.about)
    .argument("<file>", help.import.file)
    .action((file: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const [{ importLearner }, { parseArchive }] = await Promise.all([
          import("../app/archive/import-learner.ts"),
          import("../app/archive/schema.ts"),
        ]);
        // Checked whole before the folder is touched.
        const archive = parseArchive(readArchive(file), file === "-" ? said.faults.theInput : file);
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
    if (file !== "-" && statSync(file).size > largest) throw new Error(said.faults.tooLarge);
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new VivaError("file-unreadable", unreadable(file, error as Error), said.faults.nameExport, error);
  }
}
