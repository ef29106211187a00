import { type Command, Help } from "commander";
import { help } from "../messages/help.ts";

const { titles } = help;
const plainHelp = new Help();

/** Gives Commander's own words in the help of all commands: headings, usage lines, what an option takes. */
export function speakHelp(command: Command): void {
  command.configureHelp({
    styleTitle: (title) =>
      ((titles as Readonly<Record<string, unknown>>)[title] as string | undefined) ?? title,
    commandUsage: (one) =>
      plainHelp.commandUsage(one).replace("[options]", titles.options).replace("[command]", titles.command),
    optionDescription: ({ description, argChoices, defaultValue, negate }) =>
      described(description, argChoices, negate ? undefined : defaultValue),
    argumentDescription: ({ description, argChoices, defaultValue }) =>
      described(description, argChoices, defaultValue),
  });
  if (command.commands.length > 0) command.helpCommand("help [command]", titles.help);
  for (const sub of command.commands) speakHelp(sub);
}

function described(description: string, choices: readonly string[] | undefined, byDefault: unknown): string {
  const more = [
    ...(choices ? [titles.choices(choices)] : []),
    ...(byDefault === undefined ? [] : [titles.byDefault(byDefault)]),
  ];
  return more.length === 0 ? description : `${description} (${more.join("; ")})`.trim();
}
