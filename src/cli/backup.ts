import type { Command } from "commander";
import { printable } from "../domain/printable.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva backup [FILE]` and `viva backup list`. */
export function registerBackup({ program, run }: Registry): void {
  const backup = program
    .command("backup")
    .description(help.backup.about)
    .argument("[file]", help.backup.file)
    .action((file: string | undefined, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { makeBackup } = await import("../app/backup.ts");
        const made = await makeBackup(await open(), file);
        if (config.json) output.json("backup", made);
        else {
          const { madeLine } = await import("../terminal/pages/backups-page.ts");
          output.data(madeLine({ ...made, file: printable(made.file) }));
        }
        return 0;
      }),
    );
  backup
    .command("list")
    .description(help.backup.list)
    .action((_: object, command: Command) =>
      run(command, async ({ output, config }) => {
        const { backupsOf } = await import("../app/backup.ts");
        const backups = backupsOf(config);
        if (config.json) {
          const listed = backups.map(({ at, ...rest }) => ({ ...rest, at: new Date(at).toISOString() }));
          output.json("backups", { backups: listed });
          return 0;
        }
        const { pageLook } = await import("../terminal/pages/page.ts");
        const { backupsPage } = await import("../terminal/pages/backups-page.ts");
        output.data(backupsPage(backups, pageLook(config, process.stdout)));
        return 0;
      }),
    );
}
