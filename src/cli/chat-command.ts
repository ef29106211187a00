import type { Command } from "commander";
import { VivaError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Context } from "./context.ts";
import { converse } from "./converse.ts";
import type { Registry } from "./program.ts";

interface ChatOptions {
  topic?: string;
  new?: boolean;
  unseen?: boolean;
  takeOver?: boolean;
}

const takeOver = ["--take-over", help.chat.takeOver] as const;

/** `viva`, `viva chat` and `viva resume`. */
export function registerChat(registry: Registry): void {
  const { program, run } = registry;
  program
    .command("chat", { isDefault: true })
    .description(help.chat.about)
    .argument("[none...]")
    .usage(help.chat.usage)
    .option("--topic <id>", help.chat.topic)
    .option("--new", help.chat.fresh)
    .option("--unseen", help.chat.unseen)
    .option(...takeOver)
    .action((rest: string[], options: ChatOptions, command: Command) => {
      if (rest.length > 0) throw unknownCommand(rest[0]!, program);
      return run(command, (context) =>
        converse(context, {
          fresh: options.new,
          topic: options.topic,
          unseenOnly: options.unseen,
          takeOver: options.takeOver,
        }),
      );
    });
  program
    .command("resume")
    .description(help.resume.about)
    .argument("[id]", help.resume.id)
    .option("--last", help.resume.last)
    .option(...takeOver)
    .action((id: string | undefined, options: Pick<ChatOptions, "takeOver">, command: Command) =>
      run(command, async (context) =>
        converse(context, { session: id ?? (await lastSession(context)), takeOver: options.takeOver }),
      ),
    );
}

async function lastSession(context: Context): Promise<string> {
  const { memory } = await context.open();
  const [last] = await memory.sessions.list();
  if (last) return last.id;
  throw new VivaError("unknown-session", ...said.faults.noSession);
}

function unknownCommand(name: string, program: Command): VivaError {
  const names = program.commands.map((command) => command.name());
  return new VivaError(
    "usage",
    said.usage.unknownCommand(name),
    said.usage.nearestCommands(nearest(name, names)),
  );
}
