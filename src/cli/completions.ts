import { Argument, type Command } from "commander";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

const shells = ["bash", "zsh", "fish"] as const;
const lists = ["topics", "sessions"] as const;

/** `viva completions bash|zsh|fish`: a script on stdout. `topics` and `sessions` are what the scripts ask for. */
export function registerCompletions({ program, run }: Registry): void {
  program
    .command("completions")
    .description(help.completions.about)
    .addArgument(new Argument("<shell>", help.completions.shell).choices([...shells, ...lists]))
    .action((what: (typeof shells)[number] | (typeof lists)[number], _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        if (what === "topics" || what === "sessions") {
          const { knowledge, memory } = await open();
          const items = what === "topics" ? knowledge.bank.topics() : await memory.sessions.list();
          const ids = items.map(({ id }) => id);
          if (config.json) output.json("completions", { [what]: ids });
          else output.raw(ids.map((id) => `${id}\n`).join(""));
          return 0;
        }
        const script = await scriptFor(what, program);
        if (config.json) output.json("completions", { shell: what, script });
        else output.raw(script);
        return 0;
      }),
    );
}

async function scriptFor(shell: (typeof shells)[number], program: Command): Promise<string> {
  const { describeProgram } = await import("./completions/describe.ts");
  const facts = describeProgram(program);
  switch (shell) {
    case "bash":
      return (await import("./completions/bash.ts")).bashScript(facts);
    case "zsh":
      return (await import("./completions/zsh.ts")).zshScript(facts);
    case "fish":
      return (await import("./completions/fish.ts")).fishScript(facts);
  }
}
