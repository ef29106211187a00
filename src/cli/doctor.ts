import { type Command, Option } from "commander";
import type { RepairWay } from "../app/repair.ts";
import { EXIT } from "../domain/errors.ts";
import { help } from "../messages/help.ts";
import type { Context } from "./context.ts";
import type { Registry } from "./program.ts";

/** `viva doctor`: what works, what does not, and what to do about it. */
export function registerDoctor({ program, run }: Registry): void {
  program
    .command("doctor")
    .description(help.doctor.about)
    .option("--rebuild", help.doctor.rebuild)
    .addOption(
      new Option("--repair [way]", help.doctor.repair)
        .choices(["best", "backup", "salvage", "anew"])
        .preset("best"),
    )
    .action(({ rebuild, repair }: { rebuild?: boolean; repair?: RepairWay | "best" }, command: Command) =>
      run(command, async (context) => {
        if (repair !== undefined) return mend(context, repair === "best" ? undefined : repair);
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

async function mend({ config, output }: Context, way: RepairWay | undefined): Promise<number> {
  const { repairFolder } = await import("../app/repair.ts");
  const report = await repairFolder(config, way);
  if (config.json) {
    const { at, ...rest } = report;
    output.json("repair", at === undefined ? rest : { ...rest, at: new Date(at).toISOString() });
  } else {
    const { repairPage } = await import("../terminal/pages/repair-page.ts");
    output.data(repairPage(report));
  }
  return EXIT.ok;
}
