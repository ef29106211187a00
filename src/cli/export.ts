import type { Command } from "commander";
import { exportLearner } from "../app/export-learner.ts";
import type { Registry } from "./program.ts";

/** `viva export`: everything that is stored of the learner, as one JSON object. */
export function registerExport({ program, run }: Registry): void {
  program
    .command("export")
    .description("everything that is stored of you, as JSON on stdout")
    .action((_: object, command: Command) =>
      run(command, async ({ open, output }) => {
        output.json("export", await exportLearner(await open()));
        return 0;
      }),
    );
}
