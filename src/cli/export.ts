import type { Command } from "commander";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva export`: everything that is stored of the learner, as one JSON object. */
export function registerExport({ program, run }: Registry): void {
  program
    .command("export")
    .description(help.export.about)
    .action((_: object, command: Command) =>
      run(command, async ({ openToRead, output }) => {
        const { exportLearner } = await import("../app/archive/export-learner.ts");
        output.json("export", await exportLearner(await openToRead()));
        return 0;
      }),
    );
}
