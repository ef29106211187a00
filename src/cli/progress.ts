import type { Command } from "commander";
import { dueAt } from "../domain/card.ts";
import { progressOf } from "../domain/progress.ts";
import { answersByDay, dueByDay } from "../domain/progress-days.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva progress`: how the learner is doing. */
export function registerProgress({ program, run }: Registry): void {
  program
    .command("progress")
    .description(help.progress.about)
    .action((_: object, command: Command) =>
      run(command, async ({ openToRead, output, config }) => {
        const { knowledge, memory, clock } = await openToRead();
        const { bank } = knowledge;
        const now = clock.now();
        const learner = await memory.learner();
        const totals = await memory.totals();
        const known = { learner, totals, now };
        const topics = bank.topics();
        const objectives = bank.objectives();
        const progress = progressOf({ ...known, topics, objectives });
        if (config.json) {
          output.json("progress", progress);
          return 0;
        }
        const areaOf = new Map(topics.map(({ id, area }) => [id, area]));
        const areas = progressOf({
          ...known,
          topics: Object.entries(bank.areas()).map(([id, title]) => ({ id, title, area: id })),
          objectives: objectives.map(({ id, topic }) => ({ id, topic: areaOf.get(topic) ?? topic })),
        }).topics;
        const cards = objectives.flatMap(({ id }) => {
          const card = learner.cards.get(id);
          return card ? [{ due: dueAt(card, now) }] : [];
        });
        const { pageLook } = await import("../terminal/pages/page.ts");
        const { progressPage } = await import("../terminal/pages/progress-page.ts");
        output.data(
          progressPage(
            {
              progress,
              areas,
              answered: answersByDay(totals.daily, now, 14),
              coming: dueByDay(cards, now, 14),
            },
            pageLook(config, process.stdout),
          ),
        );
        return 0;
      }),
    );
}
