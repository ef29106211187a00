import type { Command } from "commander";
import { progressOf } from "../domain/progress.ts";
import { progressText } from "../domain/progress-text.ts";
import type { Registry } from "./program.ts";

/** `viva progress`: how the learner is doing. */
export function registerProgress({ program, run }: Registry): void {
  program
    .command("progress")
    .description("what is due, and how well each topic is known")
    .action((_: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { knowledge, memory, clock } = await open();
        const progress = progressOf({
          topics: knowledge.bank.topics(),
          objectives: knowledge.bank.objectives(),
          learner: await memory.learner(),
          totals: await memory.totals(),
          now: clock.now(),
        });
        if (config.json) output.json("progress", progress);
        else output.data(`${progressText(progress)}\n`);
        return 0;
      }),
    );
}
