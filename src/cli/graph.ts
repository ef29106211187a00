import type { Command } from "commander";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva graph`: the diagram that LangGraph draws of the tutor. */
export function registerGraph({ program, run }: Registry): void {
  program
    .command("graph")
    .description(help.graph.about)
    .action((_: object, command: Command) =>
      run(command, async ({ output, config }) => {
        const { drawTutor } = await import("../app/draw-tutor.ts");
        const mermaid = await drawTutor();
        if (config.json) output.json("graph", { mermaid });
        else output.raw(`${mermaid}\n`);
        return 0;
      }),
    );
}
