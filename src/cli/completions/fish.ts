import type { CommandFacts, OptionFacts } from "./describe.ts";

/** A completion script for fish 3 and newer. */
export function fishScript(commands: readonly CommandFacts[]): string {
  const root = commands.find(({ path }) => path.length === 0)!;
  const top = root.subcommands.map(({ name }) => name).join(" ");
  return [
    "# fish completion for viva. Load it with: viva completions fish | source",
    "complete -c viva -f",
    ...root.subcommands.map(
      ({ name, description }) =>
        `complete -c viva -n ${quoted(`not __fish_seen_subcommand_from ${top}`)} -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap((command) => linesOf(command, top)),
    "",
  ].join("\n");
}

function linesOf({ path, options, subcommands, argument }: CommandFacts, top: string): string[] {
  const when =
    path.length === 0
      ? `not __fish_seen_subcommand_from ${top}`
      : path.map((name) => `__fish_seen_subcommand_from ${name}`).join("; and ");
  const start = `complete -c viva -n ${quoted(when)}`;
  const subs = path.length === 0 ? [] : subcommands;
  const names = subs.map(({ name }) => name).join(" ");
  return [
    ...options.map((option) => `${start} ${optionOf(option)}`),
    ...subs.map(
      ({ name, description }) =>
        `complete -c viva -n ${quoted(`${when}; and not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quoted(description)}`,
    ),
    ...(argument === undefined ? [] : [`${start} ${argumentOf(argument)}`]),
  ];
}

function optionOf({ long, short, description, takesValue, values }: OptionFacts): string {
  const value =
    values === "topics"
      ? ' -a "(viva completions topics 2>/dev/null)"'
      : values === "folders" || values === "files"
        ? " -F"
        : values
          ? ` -a ${quoted(values.join(" "))}`
          : "";
  return [
    `-l ${long.replace(/^--/, "")}`,
    ...(short === undefined ? [] : [`-s ${short.replace(/^-/, "")}`]),
    ...(takesValue ? [`${values === "folders" || values === "files" ? "-r" : "-x"}${value}`] : []),
    `-d ${quoted(description)}`,
  ].join(" ");
}

function argumentOf(argument: NonNullable<CommandFacts["argument"]>): string {
  if (argument === "files") return "-F";
  if (argument === "shells") return '-a "bash zsh fish"';
  return `-a "(viva completions ${argument} 2>/dev/null)"`;
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
}
