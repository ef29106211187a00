import type { Command } from "commander";
import { progressOf } from "../domain/progress.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva topics`: what there is to be examined in. */
export function registerTopics({ program, run }: Registry): void {
  program
    .command("topics")
    .description(help.topics.about)
    .action((_: object, command: Command) =>
      run(command, async ({ openToRead, output, config }) => {
        const { knowledge, memory, clock } = await openToRead();
        const { bank } = knowledge;
        const { topics } = progressOf({
          topics: bank.topics(),
          objectives: bank.objectives(),
          learner: await memory.learner(),
          totals: await memory.totals(),
          now: clock.now(),
        });
        if (config.json) {
          const levels = new Map(bank.topics().map(({ id, level, needs }) => [id, { level, needs }]));
          output.json("topics", { topics: topics.map((topic) => ({ ...topic, ...levels.get(topic.id) })) });
          return 0;
        }
        const { pageLook } = await import("../terminal/pages/page.ts");
        const { topicsPage } = await import("../terminal/pages/topics-page.ts");
        output.data(topicsPage(topics, bank.areas(), pageLook(config, process.stdout)));
        return 0;
      }),
    );
}
