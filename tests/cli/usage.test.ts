import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { tempFolder } from "../support/temp.ts";

describe("the command line", () => {
  it("prints its version and its help on stdout", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((await viva(["--version"])).stdout).toBe(`${version}\n`);
    const help = await viva(["--help"]);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Usage: viva/);
  });

  it("exits 2 for an unknown command, naming the nearest", async () => {
    using home = tempFolder();
    const run = await viva(["serach", "softmax"], { dataDir: home.path });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("search");
    expect(run.stdout).toBe("");
  });

  it.each([
    [["--nonsense"]],
    [["--seed", "many"]],
    [["--now", "yesterday"]],
    [["--color", "sometimes"]],
    [["sessions", "show"]],
    [["search"]],
    [["test"]],
    [["completions", "csh"]],
  ])("exits 2 for %j", async (args) => {
    using home = tempFolder();
    const run = await viva(args, { dataDir: home.path });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^Error: .+\n.+\n$/);
  });

  it.each([
    [["import", "missing.json"], 1],
    [["grade", "--input", "missing.json"], 3],
  ])("says plainly that a file is not there: %j", async (args, code) => {
    using home = tempFolder();
    const run = await viva(args, { dataDir: home.path });
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(/^Error: There is no file missing\.json\.\n/);
  });

  it.each([
    [["sessions", "foo"], 'There is no command "sessions foo".', "viva sessions has: "],
    [["models", "pul"], 'There is no command "models pul".', "viva models has: pull, list."],
    [["sessions", "show"], "Something is missing: <id>.", "--help shows what there is."],
    [["search"], "Something is missing: <query>.", "--help"],
    [["search", "a", "b"], "That is too much: search takes fewer words.", "--help"],
    [["search", "a", "--limit", "x"], '"x" does not go with --limit <n>.', "It should be a whole number."],
    [["search", "a", "--limit"], "--limit <n> needs a value.", "--help"],
    [
      ["topics", "--color", "red"],
      '"red" does not go with --color <when>.',
      "It may be: auto, always, never.",
    ],
    [["completions", "csh"], '"csh" is no <shell>.', "It may be: bash, zsh, fish"],
    [["serach", "softmax"], 'There is no command "serach".', "The nearest: search"],
  ])("says in its own words what is wrong with %j", async (args, message, hint) => {
    using home = tempFolder();
    const run = await viva(args, { dataDir: home.path });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`Error: ${message}\n${hint}`);
  });

  it("names the nearest flag, as one object of JSON where that was asked for", async () => {
    const said = { message: "There is no option --plane.", hint: "Did you mean --plain?" };
    expect((await viva(["topics", "--plane"])).stderr).toBe(`Error: ${said.message}\n${said.hint}\n`);
    const run = await viva(["topics", "--plane", "--json"]);
    expect(run.code).toBe(2);
    expect(JSON.parse(run.stdout)).toEqual({ v: 1, type: "error", code: "usage", ...said });
    expect(run.stderr).toBe("");
  });
});
