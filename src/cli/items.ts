import type { Command } from "commander";
import { EXIT, VivaError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import { topicOf } from "./chat.ts";
import { type Registry, wholeNumber } from "./program.ts";

/** `viva items make|list|show|rm`: questions that a model makes, checked before they are asked. */
export function registerItems({ program, run }: Registry): void {
  const items = program.command("items").description(help.items.about);
  items
    .command("list", { isDefault: true })
    .description(help.items.list)
    .action((_: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const list = (await (await open()).made()).list();
        if (config.json) output.json("items", { items: list });
        else if (list.length === 0) output.data(said.items.none);
        for (const { question } of config.json ? [] : list) {
          output.data(`${question.id}\n  ${printable(question.prompt)}\n`);
        }
        return EXIT.ok;
      }),
    );
  items
    .command("make")
    .description(help.items.make)
    .option("--topic <id>", help.items.topic)
    .option("--source <file>", help.items.source)
    .option("--count <n>", help.items.count, wholeNumber, 3)
    .action((options: { topic?: string; source?: string; count: number }, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const viva = await open();
        const topic = topicOf(viva.knowledge.bank, options.source ?? options.topic);
        await viva.reasoning.notices();
        if (!viva.reasoning.model()) throw noModel();
        const { madeWith } = await import("../app/make-between-turns.ts");
        const stop = new AbortController();
        process.once("SIGINT", () => stop.abort());
        let made = 0;
        for await (const event of madeWith(viva, { topic, count: options.count, signal: stop.signal })) {
          if (event.type === "item.made") made++;
          const { type, ...rest } = event;
          if (config.json) output.json(type, rest);
          else if (event.type === "item.made") output.data(said.items.made(event.item.question.id));
          else output.note(said.items.dropped(event.objective, printable(event.reason)));
        }
        if (!config.json) output.note(said.items.count(made));
        return made > 0 ? EXIT.ok : EXIT.failure;
      }),
    );
  items
    .command("show")
    .description(help.items.show)
    .argument("<id>")
    .action((id: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const item = (await (await open()).made()).find(id);
        if (config.json) output.json("item", item);
        else output.raw(`${printable(JSON.stringify(item, null, 2))}\n`);
        return EXIT.ok;
      }),
    );
  items
    .command("rm")
    .description(help.items.rm)
    .argument("<id>")
    .action((id: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { question } = (await (await open()).made()).remove(id);
        if (config.json) output.json("removed", { item: question.id });
        else output.data(said.removed(question.id));
        return EXIT.ok;
      }),
    );
}

function noModel(): VivaError {
  return new VivaError("model-unreachable", ...said.faults.noModel);
}
