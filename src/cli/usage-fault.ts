import type { Command, CommanderError } from "commander";
import { VivaError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { said } from "../messages/commands.ts";

const words = said.usage;

/**
 * Commander's fault as Viva says it: what is wrong, and below it what was perhaps meant. Its code tells the kind, the
 * names are those that its message quotes.
 */
export function usageFault(
  { code, message }: Pick<CommanderError, "code" | "message">,
  program: Command,
  args: readonly string[],
): VivaError {
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const hint = meant === undefined ? words.seeHelp : words.didYouMean(meant);
  const allowed = /Allowed choices are (.*)\./.exec(message)?.[1];
  const detail = /is invalid(?: for argument '[^']*')?\. (.+)$/.exec(message)?.[1];
  const range = allowed === undefined ? (detail ?? words.seeHelp) : words.allowed(allowed);
  const fault = (what: string, todo: string) => new VivaError("usage", what, todo);
  switch (code) {
    case "commander.unknownOption":
      return fault(words.unknownOption(first), hint);
    case "commander.missingArgument":
      return fault(words.missing(first), hint);
    case "commander.optionMissingArgument":
      return fault(words.noValue(first), hint);
    case "commander.invalidArgument":
      // Of an option the flags come first, of an argument what was given.
      return message.includes("command-argument")
        ? fault(words.badArgument(second, first), range)
        : fault(words.badOption(first, second), range);
    case "commander.unknownCommand":
      return fault(words.unknownCommand(first), hint);
    case "commander.excessArguments":
      return tooMany(first, program, args);
    default:
      return fault(message.replace(/^error: /, ""), hint);
  }
}

/** A word that no command takes; behind a group's name it was meant for one of the group's commands. */
function tooMany(command: string, program: Command, args: readonly string[]): VivaError {
  const named = args.filter((word) => !word.startsWith("-"));
  const group = program.commands.find((one) => one.name() === named[0] && one.commands.length > 0);
  const part = named[1];
  if (!group || part === undefined || group.commands.some((one) => one.name() === part)) {
    return new VivaError("usage", words.tooMany(command), words.seeHelp);
  }
  const parts = group.commands.map((one) => one.name());
  const near = nearest(part, parts);
  return new VivaError(
    "usage",
    words.unknownPart(group.name(), part),
    words.parts(group.name(), [...near, ...parts.filter((name) => !near.includes(name))]),
  );
}
