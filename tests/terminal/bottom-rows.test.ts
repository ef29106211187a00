import { describe, expect, it } from "vitest";
import { bottomRows } from "../../src/terminal/bottom-rows.ts";
import { History } from "../../src/terminal/edit/history.ts";
import { LineEditor } from "../../src/terminal/edit/line-editor.ts";
import { openStyle } from "../../src/terminal/style.ts";
import { widthOf } from "../../src/terminal/width.ts";

const style = openStyle(false);
const topics = Array.from({ length: 30 }, (_, n) => `topic-number-${n}`);

function open(): LineEditor {
  const nothing = () => undefined;
  return new LineEditor(
    {
      submit: nothing,
      interrupt: nothing,
      escape: nothing,
      leave: nothing,
      suspend: nothing,
      external: nothing,
      redraw: nothing,
      changed: nothing,
    },
    { complete: () => ({ from: 0, words: topics }), history: new History(() => ["xyz"]) },
  );
}

describe("the rows below the texts", () => {
  it("tell how many choices are not shown", () => {
    const editor = open();
    editor.press("\t", { name: "tab" });
    const { rows } = bottomRows(
      { working: false, above: [""], editor, note: undefined },
      { width: 59, height: 17, style },
    );
    expect(rows.slice(2, 4)).toEqual([
      "topic-number-0   topic-number-1   topic-number-2",
      "topic-number-3   topic-number-4   topic-number-5",
    ]);
    expect(rows.at(-1)).toBe("… and 15 more: type on, then Tab");
    expect(rows).toHaveLength(8);
  });

  it.each([
    ["a long note", "The editor could not be used: ".repeat(9), false],
    ["a long note while the tutor works", "next: /ask ".repeat(20), true],
    ["many choices", undefined, false],
  ])("are never wider or more than there is room for: %s", (_, note, working) => {
    for (const height of [1, 2, 3, 5, 20]) {
      const editor = open();
      if (note === undefined) editor.press("\t", { name: "tab" });
      const { rows } = bottomRows({ working, above: [""], editor, note }, { width: 39, height, style });
      expect(rows.length).toBeLessThanOrEqual(Math.max(2, height));
      for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(39);
    }
  });

  it("show what waits to be sent while nothing is typed", () => {
    const { rows } = bottomRows(
      { working: true, above: ["… grading"], editor: open(), note: "next: /cost" },
      { width: 59, height: 17, style },
    );
    expect(rows).toEqual(["… grading", "next: /cost"]);
  });

  it("keep room for the input behind the words of a long search", () => {
    const editor = open();
    editor.press(undefined, { name: "r", ctrl: true });
    for (const letter of "a word that is looked for in vain") editor.press(letter, { name: letter });
    const { rows, cursor } = bottomRows(
      { working: false, above: [], editor, note: undefined },
      { width: 39, height: 10, style },
    );
    expect(rows).toEqual(['not found: "a word that…" ❯ ']);
    expect(cursor).toEqual({ row: 0, column: 28 });
  });

  it("say that no former message has what is looked for", () => {
    const editor = open();
    const look = { width: 59, height: 17, style };
    const prompt = () => bottomRows({ working: false, above: [], editor, note: undefined }, look).rows[0];
    editor.press("\u0012", { name: "r", ctrl: true });
    expect(prompt()).toBe('search "" ❯ ');
    for (const letter of "xy") editor.press(letter, { name: letter });
    expect(prompt()).toBe('search "xy" ❯ xyz');
    editor.press("q", { name: "q" });
    expect(prompt()).toBe('not found: "xyq" ❯ xyz');
    editor.press("\u007f", { name: "backspace" });
    expect(prompt()).toBe('search "xy" ❯ xyz');
  });
});
