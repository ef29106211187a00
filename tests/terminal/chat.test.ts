import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entry, PseudoTerminal, vivaOnTerminal } from "../support/pty/pseudo-terminal.ts";
import { tempFolder } from "../support/temp.ts";

const ctrl = (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64);
const prompt = /❯ ?\n$/;
const shell = /[$#] ?\n$/;
const clearing = /\u001b\[[0-3]?J|\u001bc|\u001b\[\?(?:1049|47|1047|1000|1002|1003|1006)/;

describe("the chat on a terminal", () => {
  it("asks first, grades, cites, asks again, and keeps every line", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path, "--topic", "softmax"]);
    const first = await terminal.until(prompt);
    expect(first).toMatch(/^Viva · session s-\w+ · thinking by rule\nFound: /);
    terminal.type("it exponentiates every score and divides by the sum of all of them\r");
    await terminal.until(/Partly right|Right/);
    await terminal.until(prompt);
    terminal.type("/giveup\r");
    const text = await terminal.until((seen) => /\[1\] .*softmax/is.test(seen) && prompt.test(seen));
    expect(text.startsWith(first.trimEnd().replace(/❯$/, ""))).toBe(true);
    expect(text).toContain("❯ it exponentiates every score");
    terminal.type(ctrl("d"));
    expect(await terminal.exit()).toBe(0);
    expect(terminal.output).not.toMatch(clearing);
    expect(terminal.output.endsWith("\u001b[?2004l\u001b[?25h")).toBe(true);
  });

  it("leaves on two Ctrl-C, clears a typed line on one, and goes on where it was", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
    await terminal.until(prompt);
    terminal.type("half an answer");
    await terminal.until("❯ half an answer");
    terminal.type(ctrl("c"));
    await terminal.until(prompt);
    terminal.type(ctrl("y"));
    await terminal.until("❯ half an answer");
    terminal.type(ctrl("u"));
    await terminal.until(prompt);
    terminal.type(ctrl("c"));
    await terminal.until("Press Ctrl-C again to leave.");
    terminal.type(ctrl("c"));
    expect(await terminal.exit()).toBe(0);

    await using again = vivaOnTerminal(["--data-dir", folder.path]);
    const text = await again.until(prompt);
    expect(text).toContain("picked up again");
    expect(text).toContain("Welcome back after 1 minute.");
    again.type(ctrl("d"));
    expect(await again.exit()).toBe(0);
  });

  it("takes several lines by Ctrl-J and by paste, sends on Enter, and remembers them privately", async () => {
    using folder = tempFolder();
    {
      await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
      await terminal.until(prompt);
      terminal.type(`/ask what is${ctrl("j")}softmax`);
      await terminal.until("❯ /ask what is\n  softmax");
      terminal.type(ctrl("c"));
      await terminal.until(prompt);
      terminal.type("\u001b[200~/ask one\r\ntwo \u001b[31mred\tthree\u001b[201~");
      await terminal.until("❯ /ask one\n  two red    three");
      terminal.type(ctrl("c"));
      await terminal.until(prompt);
      terminal.type("/skip\r");
      await terminal.until((text) => prompt.test(text) && text.includes("❯ /skip"));
      terminal.type(ctrl("d"));
      await terminal.exit();
    }
    expect(readFileSync(folder.file("history"), "utf8")).toBe('"/skip"\n');
    expect(statSync(folder.file("history")).mode & 0o777).toBe(0o600);
    await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
    await terminal.until(prompt);
    terminal.type("\u001b[A");
    await terminal.until(/❯ \/skip\n$/);
  });

  it("completes commands and topics", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
    await terminal.until(prompt);
    terminal.type("/s\t");
    await terminal.until(/❯ \/s\n\/sources +\/skip +\/sure +\/sessions/);
    terminal.type("k\t");
    await terminal.until(/❯ \/skip ?\n$/);
    terminal.type(`${ctrl("u")}/topic softm\t`);
    await terminal.until(/❯ \/topic softmax ?\n$/);
  });

  it("keeps what is typed ahead and runs commands typed ahead in order", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
    await terminal.until(prompt);
    terminal.type("/help\r/cost\rabc");
    const text = await terminal.until(
      (seen) => seen.includes("No model was called") && /❯ abc\n$/.test(seen),
    );
    expect(text.indexOf("❯ /help")).toBeLessThan(text.indexOf("❯ /cost"));
  });

  it("opens the learner's editor by Ctrl-G; its text waits for Enter", async () => {
    using folder = tempFolder();
    const script = folder.file("editor.sh");
    writeFileSync(script, 'printf "%s and more" "$(cat "$1")" > "$1"\n');
    await using terminal = vivaOnTerminal(["--data-dir", folder.path], { env: { VISUAL: `sh ${script}` } });
    await terminal.until(prompt);
    terminal.type(`a start${ctrl("g")}`);
    await terminal.until(/❯ a start and more\n$/);
    terminal.type(`${ctrl("u")}/edit\r`);
    await terminal.until(/❯ {2}and more\n$/);
  });

  it("says who holds a session and offers one of one's own", async () => {
    using folder = tempFolder();
    await using first = vivaOnTerminal(["--data-dir", folder.path]);
    await first.until(prompt);
    await using second = vivaOnTerminal(["--data-dir", folder.path]);
    await second.until("Open a session of your own instead? [y/N]");
    second.type("y");
    await second.until(prompt);
    await using third = vivaOnTerminal(["--data-dir", folder.path, "--new"]);
    await third.until(prompt);
    await using fourth = vivaOnTerminal(["--data-dir", folder.path]);
    await fourth.until("Open a session of your own instead?");
    fourth.type("n");
    expect(await fourth.exit()).toBe(1);
  });

  it("ends with 128 + n on a signal, and when the terminal vanishes; what was half typed is kept", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
    await terminal.until(prompt);
    terminal.signal("SIGTERM");
    expect(await terminal.exit()).toBe(143);
    await using other = vivaOnTerminal(["--data-dir", folder.path]);
    await other.until(prompt);
    other.type("half typed");
    await other.until("❯ half typed");
    other.hangUp();
    expect(await other.exit()).toBe(129);
    expect(existsSync(folder.file("viva.db"))).toBe(true);
    expect(readFileSync(folder.file("history"), "utf8")).toBe('"half typed"\n');
  });

  it("gives the terminal back on Ctrl-Z and takes it again on fg, with what was typed", async () => {
    using folder = tempFolder();
    await using terminal = new PseudoTerminal(["bash", "--norc", "--noprofile", "-i"]);
    await terminal.until(shell);
    terminal.type(`'${process.execPath}' '${entry}' --model rule --data-dir '${folder.path}'\r`);
    await terminal.until(prompt);
    terminal.type(`half an answer${ctrl("z")}`);
    await terminal.until("Stopped");
    terminal.type("echo in-the-$((40 + 2))-shell\r");
    await terminal.until("in-the-42-shell");
    terminal.type("fg\r");
    await terminal.until(/❯ half an answer\n$/);
    terminal.type(" goes on");
    await terminal.until(/❯ half an answer goes on\n$/);
    terminal.type(`${ctrl("c")}${ctrl("d")}`);
    await terminal.until((text) => text.includes("Your question waits") && shell.test(text));
  });

  it("goes on after Ctrl-Z where no shell could continue it", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path]);
    await terminal.until(prompt);
    terminal.type(`half an answer${ctrl("z")}`);
    // Pastes are asked for again once the keyboard is taken back.
    await terminal.until(() => terminal.output.split("\u001b[?2004h").length === 3);
    terminal.type(" goes on");
    await terminal.until(/❯ half an answer goes on\n$/);
  });

  it("holds each line once after a resize", async () => {
    using folder = tempFolder();
    await using terminal = vivaOnTerminal(["--data-dir", folder.path], { columns: 100, rows: 20 });
    await terminal.until(prompt);
    terminal.type("/help\r");
    await terminal.until((text) => text.includes("!1") && prompt.test(text));
    terminal.resize(60, 20);
    terminal.type("after");
    const narrow = await terminal.until(/❯ after\n$/);
    expect(narrow.match(/\/hint: a hint/g)).toHaveLength(1);
    expect(narrow.match(/❯ after/g)).toHaveLength(1);
    expect(narrow.match(/❯ \/help/g)).toHaveLength(1);
  });
});
