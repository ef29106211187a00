import type { Command } from "commander";
import { VivaError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import type { Context } from "./context.ts";
import { converse } from "./converse.ts";
import type { Registry } from "./program.ts";

interface ChatOptions {
  topic?: string;
  new?: boolean;
  unseen?: boolean;
  takeOver?: boolean;
}

const takeOver = ["--take-over", "also when it is open on another machine that is gone"] as const;

/** `viva`, `viva chat` and `viva resume`. */
export function registerChat(registry: Registry): void {
  const { program, run } = registry;
  program
    .command("chat", { isDefault: true })
    .description("be examined: goes on with an interrupted session, else asks what is due (the default)")
    .argument("[none...]")
    .usage("[options]")
    .option("--topic <id>", "ask about this topic")
    .option("--new", "a new session")
    .option("--unseen", "only questions that were never asked")
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
    .description("go on with a session: by id, or the last one")
    .argument("[id]", "the session's id, as viva sessions list shows it")
    .option("--last", "the session used last (the default)")
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
  throw new VivaError("unknown-session", "There is no session yet.", "viva starts one.");
}

function unknownCommand(name: string, program: Command): VivaError {
  const names = program.commands.map((command) => command.name());
  return new VivaError(
    "usage",
    `There is no command "${name}".`,
    `The nearest: ${nearest(name, names).join(", ")}. viva --help shows them all.`,
  );
}
