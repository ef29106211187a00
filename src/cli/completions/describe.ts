import type { Command, Option } from "commander";
import { help } from "../../messages/help.ts";

/** What a completion script knows of one command. */
export interface CommandFacts {
  /** Names from the program down: `[]` for viva itself, `["sessions", "show"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly subcommands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionFacts[];
  /** What the first argument is, when it can be listed; files otherwise, and nothing where there is none. */
  readonly argument: "sessions" | "topics" | "files" | "shells" | undefined;
}

export interface OptionFacts {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  readonly takesValue: boolean;
  readonly values: readonly string[] | "topics" | "folders" | "files" | undefined;
}

/** Commander keeps its own help option out of the list. */
const helpOption: OptionFacts = {
  long: "--help",
  short: "-h",
  description: help.viva.help,
  takesValue: false,
  values: undefined,
};

/** The program as its completion scripts need it: the default command's options belong to viva as well. */
export function describeProgram(program: Command): CommandFacts[] {
  const chat = program.commands.find((command) => command.name() === "chat");
  const globals = [...program.options.map(optionFacts), helpOption];
  const all = program.commands.flatMap((command) => describe(command, [], globals));
  const root: CommandFacts = {
    path: [],
    description: program.description(),
    subcommands: program.commands.map(nameOf),
    options: [...globals, ...(chat?.options ?? []).filter(({ hidden }) => !hidden).map(optionFacts)],
    argument: undefined,
  };
  return [root, ...all];
}

function describe(
  command: Command,
  above: readonly string[],
  globals: readonly OptionFacts[],
): CommandFacts[] {
  const path = [...above, command.name()];
  const own = command.options.filter(({ hidden }) => !hidden).map(optionFacts);
  const facts: CommandFacts = {
    path,
    description: command.description(),
    subcommands: command.commands.map(nameOf),
    options: [...own, ...globals.filter(({ long }) => !own.some((option) => option.long === long))],
    argument: argumentOf(command, path),
  };
  return [facts, ...command.commands.flatMap((sub) => describe(sub, path, globals))];
}

function argumentOf(command: Command, path: readonly string[]): CommandFacts["argument"] {
  const name = command.registeredArguments[0]?.name();
  if (name === undefined || name === "none") return undefined;
  if (path[0] === "completions") return "shells";
  if (name === "id" && (path[0] === "sessions" || path[0] === "resume")) return "sessions";
  return /path|file|dir|folder/i.test(name) ? "files" : undefined;
}

function optionFacts(option: Option): OptionFacts {
  return {
    long: option.long ?? option.short ?? "",
    short: option.long === undefined ? undefined : option.short,
    description: option.description,
    takesValue: option.required || option.optional,
    values: valuesOf(option),
  };
}

function valuesOf(option: Option): OptionFacts["values"] {
  if (option.argChoices) return option.argChoices;
  if (option.long === "--topic") return "topics";
  if (/dir/.test(option.long ?? "")) return "folders";
  return /file|input/.test(option.flags.split(" ").at(-1) ?? "") ? "files" : undefined;
}

function nameOf(command: Command): { name: string; description: string } {
  return { name: command.name(), description: command.description() };
}
