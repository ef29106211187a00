import { describe, expect, it } from "vitest";
import { vivaOnTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";

describe("the plain chat on a terminal", () => {
  it.each([
    ["ACCESSIBLE", { ACCESSIBLE: "1" }],
    ["TERM=dumb", { TERM: "dumb" }],
    ["CI", { CI: "true" }],
  ])("writes lines without a single escape: %s", async (_, env) => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path], { env });
    await terminal.until(/Question: .*\n/);
    expect(terminal.screen.text()).toContain("Found: ");
    terminal.type("/giveup\n");
    await terminal.until(/Source: \[1\][\s\S]*Question: /);
    terminal.type("/quit\n");
    expect(await terminal.exit()).toBe(0);
    expect(terminal.output).not.toContain("\u001b");
    expect(terminal.output).toContain("Grade: Not right");
  });

  it("leaves on two Ctrl-C and not on one, nor by what was half typed", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--plain", "--data-dir", folder.path]);
    await terminal.until(/Question: .*\n/);
    await terminal.until(/\n\n> \n?$/);
    terminal.type("half\u0003");
    await terminal.until(/\n> (?:half)?\^C\nPress Ctrl-C again to leave\.\n\n> \n?$/);
    terminal.type("\u0003");
    expect(await terminal.exit()).toBe(0);
  });

  it("colours nothing where NO_COLOR is set, and still edits and redraws", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path], { env: { NO_COLOR: "1" } });
    await terminal.until(/❯ ?\n$/);
    terminal.type("/giveup\r");
    await terminal.until(/✗ Not right/);
    terminal.type("\u0004");
    expect(await terminal.exit()).toBe(0);
    expect(terminal.output).not.toMatch(/\u001b\[[0-9;]*m/);
  });
});
