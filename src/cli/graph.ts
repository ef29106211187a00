import type { Command } from "commander";
import type { Registry } from "./program.ts";

/** `viva graph`: the diagram that LangGraph draws of the tutor. */
export function registerGraph({ program, run }: Registry): void {
  program
    .command("graph")
    .description("the tutor's graph as a Mermaid diagram")
    .action((_: object, command: Command) =>
      run(command, async ({ output, config }) => {
        const { drawTutor } = await import("../app/draw-tutor.ts");
        const mermaid = await drawTutor();
        if (config.json) output.json("graph", { mermaid });
        else output.data(`${mermaid}\n`);
        return 0;
      }),
    );
}
