import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { registerAll } from "../../src/cli/commands.ts";
import { bashScript } from "../../src/cli/completions/bash.ts";
import { describeProgram } from "../../src/cli/completions/describe.ts";
import { fishScript } from "../../src/cli/completions/fish.ts";
import { zshScript } from "../../src/cli/completions/zsh.ts";
import { addExamples, withoutExamples } from "../../src/cli/examples.ts";
import { makeProgram } from "../../src/cli/program.ts";

function facts() {
  const registry = makeProgram(() => undefined);
  registerAll(registry);
  return describeProgram(registry.program);
}

/** What bash offers after these words; `viva` itself is played by a function. */
function offered(...words: string[]): string[] {
  const script = `${bashScript(facts())}
viva() { case "$2" in topics) echo "softmax logits" ;; sessions) echo "s-one s-two" ;; esac; }
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _viva; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["--norc", "-c", script, "bash", ...words], { encoding: "utf8" });
  return out.split("\n").filter((word) => word !== "");
}

describe("examples", () => {
  it("stand in the help of every command, and name commands and options that exist", () => {
    const registry = makeProgram(() => undefined);
    registerAll(registry);
    expect(withoutExamples(registry.program)).toEqual([]);
    addExamples(registry.program);
    const known = facts();
    for (const { path } of known) {
      let command = registry.program;
      for (const name of path) command = command.commands.find((sub) => sub.name() === name)!;
      const help: string[] = [];
      command.configureOutput({ writeOut: (text) => void help.push(text) });
      command.outputHelp();
      const lines = help.join("").split("Examples:\n")[1]!.trimEnd().split("\n");
      for (const line of lines) {
        const words = /viva .*|viva$/
          .exec(line)![0]
          .split(/[\s)]+/)
          .slice(1);
        const target = known.findLast((facts) => facts.path.every((name, at) => words[at] === name))!;
        const options = words.filter((word) => word.startsWith("--"));
        for (const option of options)
          expect(
            target.options.map(({ long }) => long),
            line,
          ).toContain(option);
      }
    }
  });
});

describe("shell completions", () => {
  it("offers commands, subcommands, options, topics and sessions in bash", () => {
    expect(offered("viva", "s")).toEqual(expect.arrayContaining(["sessions", "search"]));
    expect(offered("viva", "sessions", "re")).toEqual(["rename"]);
    expect(offered("viva", "sessions", "show", "")).toEqual(["s-one", "s-two"]);
    expect(offered("viva", "resume", "s-t")).toEqual(["s-two"]);
    expect(offered("viva", "--topic", "so")).toEqual(["softmax"]);
    expect(offered("viva", "--color", "")).toEqual(["auto", "always", "never"]);
    expect(offered("viva", "chat", "--un")).toEqual(["--unseen"]);
    expect(offered("viva", "completions", "")).toEqual(["bash", "zsh", "fish"]);
  });

  it("names every command and option in every shell", () => {
    const all = facts();
    expect(all.length).toBeGreaterThan(15);
    for (const script of [bashScript(all), zshScript(all), fishScript(all)]) {
      for (const { path, options } of all) {
        for (const name of path) expect(script).toContain(name);
        for (const { long } of options) expect(script).toContain(long.replace(/^--/, ""));
      }
    }
  });

  it("quotes what a description may hold", () => {
    const odd = {
      path: [],
      description: "",
      argument: undefined,
      subcommands: [{ name: "odd", description: "it's a $(trap) [here]" }],
      options: [
        {
          long: "--it",
          short: undefined,
          description: "what's [this]: a `test`",
          takesValue: false,
          values: undefined,
        },
      ],
    } as const;
    expect(zshScript([odd])).toContain("'--it[what'\\''s this\\: a `test`]'");
    expect(fishScript([odd])).toContain("'it\\'s a $(trap) [here]'");
  });
});
