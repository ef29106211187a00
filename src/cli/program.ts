import { Command, InvalidArgumentError, Option } from "commander";
import type { Flags } from "../app/config.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
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
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError(said.usage.wholeNumber);
  return value;
}

/** The command line's frame: global flags, which may stand before or behind the command, and help. */
export function makeProgram(exit: (code: number) => void): Registry {
  const program = new Command("viva")
    .description(help.viva.about)
    .usage(help.viva.usage)
    .version(version, "-V, --version", help.viva.version)
    .helpOption("-h, --help", help.viva.help)
    .option("--json", help.viva.json)
    .option("--plain", help.viva.plain)
    .addOption(new Option("--color <when>", help.viva.color).choices(["auto", "always", "never"]))
    .option("--no-input", help.viva.noInput)
    .option("-q, --quiet", help.viva.quiet)
    .option("-v, --verbose", help.viva.verbose)
    .option("--model <spec>", help.viva.model)
    .option("--data-dir <folder>", help.viva.dataDir)
    .option("--seed <n>", help.viva.seed, wholeNumber)
    .option("--now <time>", help.viva.now)
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
