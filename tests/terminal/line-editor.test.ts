import { describe, expect, it } from "vitest";
import { chatCompleter } from "../../src/terminal/edit/complete.ts";
import { History } from "../../src/terminal/edit/history.ts";
import { inputRows } from "../../src/terminal/edit/input-rows.ts";
import type { Key } from "../../src/terminal/edit/keys.ts";
import { LineEditor } from "../../src/terminal/edit/line-editor.ts";
import { unpainted } from "../../src/terminal/style.ts";

function open(entries: string[] = []) {
  const asked: string[] = [];
  const note = (name: string) => () => void asked.push(name);
  const editor = new LineEditor(
    {
      submit: (text) => void asked.push(`submit ${text}`),
      interrupt: note("interrupt"),
      escape: note("escape"),
      leave: note("leave"),
      suspend: note("suspend"),
      external: (text) => void asked.push(`external ${text}`),
      redraw: note("redraw"),
      changed: () => undefined,
    },
    {
      complete: chatCompleter({
        commands: ["skip", "sources", "topic"],
        after: { topic: () => ["softmax", "softplus"] },
      }),
      history: new History(() => entries),
    },
  );
  const type = (text: string) => {
    for (const character of text) editor.press(character, { name: character.toLowerCase() });
  };
  const press = (...keys: Key[]) => {
    for (const key of keys) editor.press(undefined, key);
  };
  return { editor, asked, type, press };
}

const ctrl = (name: string): Key => ({ name, ctrl: true });
const meta = (name: string): Key => ({ name, meta: true });
const key = (name: string): Key => ({ name });

describe("the line editor", () => {
  it("moves and deletes by what a reader sees as characters", () => {
    const { editor, type, press } = open();
    type("ab");
    editor.press("👩‍💻", { name: undefined, sequence: "👩‍💻" });
    type("é");
    press(key("left"), key("left"));
    expect(editor.draft.cursor).toBe(2);
    press(key("delete"));
    expect(editor.draft.text).toBe("abé");
    press(key("backspace"));
    expect(editor.draft).toEqual({ text: "aé", cursor: 1 });
  });

  it("moves and cuts by words and lines, and puts back what was cut", () => {
    const { editor, type, press } = open();
    type("one two three");
    press(ctrl("w"));
    expect(editor.draft.text).toBe("one two ");
    press(ctrl("a"), meta("f"));
    expect(editor.draft.cursor).toBe(3);
    press(ctrl("k"));
    expect(editor.draft.text).toBe("one");
    press(ctrl("y"), ctrl("u"));
    expect(editor.draft.text).toBe("");
    press(ctrl("y"));
    expect(editor.draft.text).toBe("one two ");
    press(ctrl("a"), key("right"), ctrl("t"));
    expect(editor.draft.text).toBe("noe two ");
  });

  it("walks through lines first and then through the history, keeping what was typed", () => {
    const { editor, type, press } = open(["first", "second\nline"]);
    type("now");
    press(key("up"));
    expect(editor.draft.text).toBe("second\nline");
    press(key("up"));
    expect(editor.draft).toEqual({ text: "second\nline", cursor: 4 });
    press(key("up"), key("up"));
    expect(editor.draft.text).toBe("first");
    press(key("down"), key("down"), key("down"));
    expect(editor.draft.text).toBe("now");
  });

  it("searches the history backwards", () => {
    const { editor, type, press, asked } = open(["/topic softmax", "an answer", "/topic logits"]);
    press(ctrl("r"));
    type("topic");
    expect(editor.draft.text).toBe("/topic logits");
    press(ctrl("r"));
    expect(editor.draft.text).toBe("/topic softmax");
    press(key("return"));
    expect(asked).toEqual([]);
    press(key("return"));
    expect(asked).toEqual(["submit /topic softmax"]);
  });

  it.each(["escape", "c"])("gives back what was typed when a search is left by %s", (name) => {
    const { editor, type, press, asked } = open(["/topic softmax"]);
    type("half an answer");
    press(ctrl("r"));
    type("topic");
    expect(editor.draft.text).toBe("/topic softmax");
    press(name === "c" ? ctrl(name) : key(name));
    expect(editor.draft).toEqual({ text: "half an answer", cursor: 14 });
    expect(asked).toEqual([]);
  });

  it("takes a paste as text, line breaks and all, without sending it", () => {
    const { editor, press, asked } = open();
    press(key("paste-start"));
    for (const character of "a\r\nb\u001b[2Jc")
      editor.press(character, { name: character === "\r" ? "return" : undefined });
    press(key("paste-end"));
    expect(editor.draft.text).toBe("a\nbc");
    expect(asked).toEqual([]);
  });

  it("completes as far as it is certain and then shows the choices", () => {
    const { editor, type, press } = open();
    type("/s");
    press(key("tab"));
    expect(editor.choices).toEqual(["/skip", "/sources"]);
    type("o");
    press(key("tab"));
    expect(editor.draft.text).toBe("/sources ");
    press(ctrl("u"));
    type("/topic s");
    press(key("tab"));
    expect(editor.draft.text).toBe("/topic soft");
    expect(editor.choices).toEqual(["softmax", "softplus"]);
    type("x");
    expect(editor.choices).toEqual([]);
  });

  it("asks the chat for what is not its own", () => {
    const { type, press, asked } = open();
    press(ctrl("d"));
    type("x");
    press(ctrl("d"), ctrl("c"), key("escape"), ctrl("z"), ctrl("g"), ctrl("l"), key("return"));
    expect(asked).toEqual(["leave", "interrupt", "escape", "suspend", "external x", "redraw", "submit x"]);
  });
});

describe("the rows of the input", () => {
  const look = { prompt: "> ", promptOn: "", width: 10, height: 5 };

  it("puts the cursor behind wide characters and on the next row at the edge", () => {
    expect(inputRows({ text: "日本語", cursor: 2 }, look)).toEqual({
      rows: ["> 日本語"],
      cursor: { row: 0, column: 6 },
    });
    expect(inputRows({ text: "12345678", cursor: 8 }, look)).toEqual({
      rows: ["> 12345678", "  "],
      cursor: { row: 1, column: 2 },
    });
    expect(inputRows({ text: "1234567日", cursor: 0 }, look).rows).toEqual(["> 1234567", "  日"]);
  });

  it("shows the rows around the cursor when there are more than fit", () => {
    const text = Array.from({ length: 20 }, (_, n) => `l${n}`).join("\n");
    const bottom = inputRows({ text, cursor: text.length }, look);
    expect(bottom.rows.map(unpainted).at(-1)).toBe("  l19");
    expect(bottom.rows).toHaveLength(5);
    const top = inputRows({ text, cursor: 0 }, look);
    expect(top.rows[0]).toBe("> l0");
    expect(top.cursor).toEqual({ row: 0, column: 2 });
  });
});
