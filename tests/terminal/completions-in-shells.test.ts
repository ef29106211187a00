import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registerAll } from "../../src/cli/commands.ts";
import { describeProgram } from "../../src/cli/completions/describe.ts";
import { fishScript } from "../../src/cli/completions/fish.ts";
import { zshScript } from "../../src/cli/completions/zsh.ts";
import { makeProgram } from "../../src/cli/program.ts";
import { PseudoTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";

const has = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

function facts() {
  const registry = makeProgram(() => undefined);
  registerAll(registry);
  return describeProgram(registry.program);
}

/** What fish offers for a line; `viva` itself is played by a function. */
function offeredByFish(line: string): string[] {
  const script = `function viva; switch $argv[2]; case topics; echo softmax; case sessions; echo s-one; end; end
${fishScript(facts())}
complete -C '${line}'`;
  const out = execFileSync("fish", ["--no-config", "-c", script], { encoding: "utf8" });
  return out
    .split("\n")
    .map((row) => row.split("\t")[0]!)
    .filter((word) => word !== "");
}

/** zsh on a terminal with the script loaded; `viva` itself is played by a function. */
function zsh(folder: string): PseudoTerminal {
  writeFileSync(
    join(folder, ".zshrc"),
    `autoload -Uz compinit && compinit -D
viva() { [[ $2 == topics ]] && print softmax; }
${zshScript(facts())}
PS1='ready> '`,
  );
  return new PseudoTerminal(["zsh", "-i"], { columns: 100, rows: 30, env: { ZDOTDIR: folder } });
}

describe.skipIf(!has("fish"))("completions in fish", () => {
  it("offers commands, subcommands, options, their values and topics", () => {
    expect(offeredByFish("viva s")).toEqual(expect.arrayContaining(["search", "sessions", "sources"]));
    expect(offeredByFish("viva sessions re")).toEqual(["rename"]);
    expect(offeredByFish("viva chat --topic so")).toEqual(["softmax"]);
    expect(offeredByFish("viva chat --un")).toEqual(["--unseen"]);
    expect(offeredByFish("viva resume s-")).toEqual(["s-one"]);
  });
});

describe.skipIf(!has("zsh"))("completions in zsh", () => {
  it("offers commands, subcommands and topics", async () => {
    using folder = tempFolder();
    await using shell = zsh(folder.path);
    await shell.until("ready> ");
    shell.type("viva sess\t");
    await shell.until("viva sessions ");
    shell.type("\t");
    await shell.until(/rename\s+-- give a session a title/);
    shell.type("\u0015viva chat --topic so\t");
    await shell.until("viva chat --topic softmax");
  });
});
