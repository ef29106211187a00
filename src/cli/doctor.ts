import type { Command } from "commander";
import { EXIT } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import type { Registry } from "./program.ts";

/** `viva doctor`: what works, what does not, and what to do about it. */
export function registerDoctor({ program, run }: Registry): void {
  program
    .command("doctor")
    .description("check what Viva stands on: data, knowledge, search, model")
    .option("--rebuild", "count cards and progress again from the stored answers")
    .action(({ rebuild }: { rebuild?: boolean }, command: Command) =>
      run(command, async (context) => {
        const { examine } = await import("../app/doctor.ts");
        const { config, output } = context;
        const checks = await examine(config, { open: context.open, rebuild: rebuild ?? false });
        if (config.json) output.json("doctor", { checks });
        for (const { name, ok, found, remedy } of config.json ? [] : checks) {
          output.data(`${ok ? "ok  " : "FAIL"}  ${name}: ${printable(found)}\n`);
          if (remedy) output.data(`      ${printable(remedy)}\n`);
        }
        return checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failure;
      }),
    );
}
