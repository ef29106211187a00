import type { Command } from "commander";
import { EXIT, VivaError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import { topicOf } from "./chat.ts";
import { type Registry, wholeNumber } from "./program.ts";

/** `viva items make|list|show|rm`: questions that a model makes, checked before they are asked. */
export function registerItems({ program, run }: Registry): void {
  const items = program.command("items").description("make, list, show or remove questions made by a model");
  items
    .command("list", { isDefault: true })
    .description("the made questions")
    .action((_: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const list = (await (await open()).made()).list();
        if (config.json) output.json("items", { items: list });
        else if (list.length === 0) output.data("No made questions yet. viva items make needs a model.\n");
        for (const { question } of config.json ? [] : list) {
          output.data(`${question.id}\n  ${printable(question.prompt)}\n`);
        }
        return EXIT.ok;
      }),
    );
  items
    .command("make")
    .description("make questions for a topic or an own document, each solved blind before it is kept")
    .option("--topic <id>", "for this topic")
    .option("--source <file>", "for this document of yours")
    .option("--count <n>", "how many", wholeNumber, 3)
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
          else if (event.type === "item.made") output.data(`made: ${event.item.question.id}\n`);
          else output.note(`dropped: ${event.objective}: ${printable(event.reason)}\n`);
        }
        if (!config.json) output.note(`${made} made.\n`);
        return made > 0 ? EXIT.ok : EXIT.failure;
      }),
    );
  items
    .command("show")
    .description("a made question with its rubric and source")
    .argument("<id>")
    .action((id: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const item = (await (await open()).made()).find(id);
        if (config.json) output.json("item", item);
        else output.data(`${printable(JSON.stringify(item, null, 2))}\n`);
        return EXIT.ok;
      }),
    );
  items
    .command("rm")
    .description("remove a made question; answers given to it stay in your history")
    .argument("<id>")
    .action((id: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { question } = (await (await open()).made()).remove(id);
        if (config.json) output.json("removed", { item: question.id });
        else output.data(`Removed ${question.id}.\n`);
        return EXIT.ok;
      }),
    );
}

function noModel(): VivaError {
  return new VivaError(
    "model-unreachable",
    "Making questions needs a model, and none is in use.",
    "Name one with --model ollama:NAME or openai:NAME; viva models lists what there is.",
  );
}
