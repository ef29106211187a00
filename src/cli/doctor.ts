import type { Command } from "commander";
import { EXIT } from "../domain/errors.ts";
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
        else {
          const { pageLook } = await import("../terminal/pages/page.ts");
          const { doctorPage } = await import("../terminal/pages/doctor-page.ts");
          output.data(doctorPage(checks, pageLook(config, process.stdout)));
        }
        return checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.failure;
      }),
    );
}
