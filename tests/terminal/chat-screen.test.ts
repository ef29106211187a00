import { describe, expect, it } from "vitest";
import { ChatScreen } from "../../src/terminal/chat-screen.ts";
import { loadMarkdown } from "../../src/terminal/markdown/load.ts";
import { openStyle, unpainted } from "../../src/terminal/style.ts";
import { ScreenModel } from "../support/pty/screen-model.ts";
import { longMarkdown } from "./long-markdown.ts";

const style = openStyle(true);
const markdown = await loadMarkdown(style);
const clearing = /\u001b\[[0-3]?J|\u001bc|\u001b\[\?(?:1049|47|1047|1000|1002|1003|1006)/;

function open(columns: number, rows: number) {
  const model = new ScreenModel(columns, rows);
  const size = { columns, rows };
  let output = "";
  let largest = 0;
  let drawn: Promise<void> = Promise.resolve();
  const terminal = {
    write(text: string) {
      output += text;
      largest = Math.max(largest, text.length);
      drawn = model.write(text);
    },
    size: () => size,
    now: () => 0,
  };
  const screen = new ChatScreen(terminal, style);
  screen.use(markdown);
  return {
    screen,
    model,
    output: () => output,
    largest: () => largest,
    settled: () => drawn,
    resize(wide: number, high: number) {
      size.columns = wide;
      size.rows = high;
      model.resize(wide, high);
      screen.resized();
    },
  };
}

describe("the chat's screen", () => {
  it("streams at 60 x 20 and keeps every earlier line, without clearing anything", async () => {
    const { screen, model, output, settled } = open(60, 20);
    const earlier = Array.from({ length: 100 }, (_, n) => `earlier line ${n}`);
    screen.append(earlier);
    screen.busy(true);
    for (let at = 0; at < longMarkdown.length; at += 9) {
      screen.grow(longMarkdown.slice(at, at + 9));
      screen.drawNow();
      if (at % 90 === 0) await settled();
    }
    screen.busy(false);
    screen.close();
    await settled();
    const expected = [...earlier, "", ...markdown.rows(longMarkdown, 59).map(unpainted)];
    expect(model.lines()).toEqual(expected.map((line) => line.trimEnd()));
    expect(output()).not.toMatch(clearing);
  });

  it("says every word once when the terminal changes its size on the way", async () => {
    const words = Array.from({ length: 400 }, (_, n) => `word${n}`);
    const { screen, model, settled, resize } = open(100, 24);
    screen.busy(true);
    for (const [index, word] of words.entries()) {
      screen.grow(`${index > 0 ? " " : ""}${word}`);
      screen.drawNow();
      await settled();
      if (index === 90) resize(60, 20);
      if (index === 200) resize(42, 12);
      if (index === 300) resize(120, 40);
      await settled();
    }
    screen.busy(false);
    screen.close();
    await settled();
    expect(model.text().split(/\s+/).filter(Boolean)).toEqual(words);
  });

  it("goes on after what was said when the final text agrees, and says it whole when it does not", async () => {
    const { screen, model, settled } = open(60, 20);
    screen.busy(true);
    screen.grow("The first paragraph.\n\nThe second");
    screen.drawNow();
    screen.settle("The first paragraph.\n\nThe second one. [1]");
    screen.grow("A claim.\n\nMore");
    screen.drawNow();
    screen.settle("No claim.\n\nMore");
    screen.close();
    await settled();
    expect(model.lines()).toEqual([
      "The first paragraph.",
      "",
      "The second one. [1]",
      "",
      "A claim.",
      "",
      "More",
      "",
      "Corrected:",
      "No claim.",
      "",
      "More",
    ]);
  });

  it("writes nothing while another program has the screen, and everything afterwards", async () => {
    const { screen, model, output, settled, resize } = open(60, 20);
    screen.busy(true);
    screen.grow("The first paragraph.\n\nThe second");
    screen.drawNow();
    screen.leave();
    const before = output();
    screen.grow(" one.\n\nThe third.");
    screen.drawNow();
    resize(50, 20);
    screen.drawNow();
    expect(output()).toBe(before);
    screen.back();
    screen.busy(false);
    screen.close();
    await settled();
    expect(model.lines()).toEqual(["The first paragraph.", "", "The second one.", "", "The third."]);
  });

  it("says nothing in the middle of a growing text", async () => {
    const { screen, model, settled } = open(60, 20);
    screen.busy(true);
    screen.grow("The model's");
    screen.drawNow();
    screen.say(["· A remark."]);
    screen.drawNow();
    screen.grow(" words.");
    screen.settle("The model's words.");
    screen.grow("A first one.\n\nMore of them");
    screen.drawNow();
    screen.grow(" … [interrupted]\n\n");
    screen.say(["· The model was set aside."]);
    screen.settle("The rule's words.");
    screen.grow("Half a sentence");
    screen.drawNow();
    screen.say(["· Stopped."]);
    screen.breakOff();
    screen.close();
    await settled();
    expect(model.lines().filter((line) => line !== "")).toEqual([
      "The model's words.",
      "· A remark.",
      "A first one.",
      "More of them … [interrupted]",
      "· The model was set aside.",
      "The rule's words.",
      "Half a sentence",
      "· Stopped.",
    ]);
  });

  it("never draws a live region taller than the terminal less two rows", async () => {
    const { screen, model, settled } = open(60, 10);
    screen.busy(true);
    const table = `| a | b |\n|---|---|\n${Array.from({ length: 30 }, (_, n) => `| row ${n} | ${n} |\n`).join("")}`;
    for (let at = 0; at < table.length; at += 7) {
      screen.grow(table.slice(at, at + 7));
      screen.drawNow();
      await settled();
      expect(model.lines().length).toBeLessThanOrEqual(8);
    }
    screen.busy(false);
    screen.close();
    await settled();
    expect(model.lines()).toHaveLength(32);
  });
});
