import { Command, InvalidArgumentError, Option } from "commander";
import type { Flags } from "../app/config.ts";
import { type Context, inContext } from "./context.ts";
import { version } from "./version.ts";

/** What a file of a command is given to hang itself on. */
export interface Registry {
  readonly program: Command;
  /** Runs `body` with the flags that were given; what it returns is the exit code, 0 when nothing. */
  run(command: Command, body: (context: Context) => Promise<number | undefined>): Promise<void>;
}

/** A whole number, as an option's value. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError("It should be a whole number.");
  return value;
}

/** The command line's frame: global flags, which may stand before or behind the command, and help. */
export function makeProgram(exit: (code: number) => void): Registry {
  const program = new Command("viva")
    .description("A study tutor that examines you. Without a command it opens the chat.")
    .usage("[command] [options]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .option("--json", "one JSON object, or NDJSON for chat, ingest and test")
    .option("--plain", "plain lines: no colour, no redraws")
    .addOption(new Option("--color <when>", "colour").choices(["auto", "always", "never"]))
    .option("--no-input", "never prompt")
    .option("-q, --quiet", "no notices")
    .option("-v, --verbose", "say more about what happens")
    .option("--model <spec>", "who thinks: rule, ollama:NAME or openai:NAME")
    .option("--data-dir <folder>", "the folder for everything that is written")
    .option("--seed <n>", "make a session by rule repeatable", wholeNumber)
    .option("--now <time>", "stop the clock at an ISO 8601 time")
    // A fault in the arguments is reported as every other error is.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  return {
    program,
    async run(command, body) {
      exit(await inContext(command.optsWithGlobals<Flags>(), body));
    },
  };
}
