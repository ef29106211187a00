import { describe, expect, it } from "vitest";
import { LiveRegion } from "../../src/terminal/live-region.ts";
import { openStyle, painted } from "../../src/terminal/style.ts";
import { ScreenModel } from "../support/pty/screen-model.ts";

const style = openStyle(true);

function open(columns = 40, rows = 10) {
  const screen = new ScreenModel(columns, rows);
  let output = "";
  let last: Promise<void> = Promise.resolve();
  const region = new LiveRegion((text) => {
    output += text;
    last = screen.write(text);
  });
  return { screen, region, output: () => output, drawn: () => last };
}

describe("the live region", () => {
  it("keeps every committed line while the region below it changes", async () => {
    const { screen, region, drawn, output } = open();
    const committed: string[] = [];
    for (let n = 0; n < 100; n++) {
      if (n % 3 === 0) {
        committed.push(`line ${n}`);
        region.commit([`line ${n}`]);
      }
      region.show(Array.from({ length: 1 + (n % 7) }, (_, row) => `live ${n}.${row}`));
      region.draw();
    }
    region.show([]);
    region.draw();
    await drawn();
    expect(screen.lines()).toEqual(committed);
    expect(output()).not.toMatch(/\u001b\[[0-3]?J|\u001bc|\u001b\[\?1049|\u001b\[\?100\d/);
  });

  it("writes only what was added to a row", async () => {
    const { region, output, drawn, screen } = open();
    region.show(["The gradient points", "… explaining"]);
    region.draw();
    const before = output().length;
    region.show(["The gradient points uphill", "… explaining"]);
    region.draw();
    expect(output().slice(before)).toBe("\u001b[20G uphill\r");
    await drawn();
    expect(screen.lines()).toEqual(["The gradient points uphill", "… explaining"]);
  });

  it("repeats the look that is on where a row is continued", async () => {
    const { region, output, drawn, screen } = open();
    region.show([painted("bold wor", style("strong"))]);
    region.draw();
    const before = output().length;
    region.show([painted("bold words", style("strong"))]);
    region.draw();
    expect(output().slice(before)).toContain("\u001b[1mds\u001b[0m");
    await drawn();
    expect(screen.lines()).toEqual(["bold words"]);
  });

  it("erases what a shorter row or region leaves over", async () => {
    const { region, screen, drawn } = open();
    region.show(["a long row here", "second", "third"]);
    region.draw();
    region.show(["a long"]);
    region.draw();
    await drawn();
    expect(screen.lines()).toEqual(["a long"]);
  });

  it("puts the cursor where it is wanted, also after wide characters", async () => {
    const { region, screen, drawn } = open();
    region.commit(["above"]);
    region.show(["> 日本", ""], { row: 0, column: 6 });
    region.draw();
    await drawn();
    expect(screen.cursor()).toEqual({ row: 1, column: 6 });
    region.show(["> 日本語", ""], { row: 0, column: 8 });
    region.draw();
    await drawn();
    expect(screen.lines()).toEqual(["above", "> 日本語"]);
    expect(screen.cursor()).toEqual({ row: 1, column: 8 });
  });

  it.each([
    [60, 30],
    [60, 45],
    [30, 60],
  ])("holds each line once after the width went from %i to %i", async (from, to) => {
    const { region, screen, drawn } = open(from, 12);
    const text = "x".repeat(from - 1);
    region.commit(["first line", "second line"]);
    region.show([text, "status"]);
    region.draw();
    await drawn();
    screen.resize(to, 12);
    region.resized(to);
    region.show(["short", "status"]);
    region.draw();
    await drawn();
    expect(screen.lines()).toEqual(["first line", "second line", "short", "status"]);
  });

  it.each([true, false])("erases its own rows only after a resize (reflowing: %s)", async (reflows) => {
    const screen = new ScreenModel(60, 12, { reflows });
    let drawn: Promise<void> = Promise.resolve();
    const region = new LiveRegion((text) => (drawn = screen.write(text)));
    const above = Array.from({ length: 6 }, (_, n) => `a line that stays ${n}`);
    region.commit(above);
    const typed = ["❯ a long message that takes nearly all of the width here", "  and goes on below"];
    region.show(typed, { row: 1, column: 19 });
    region.draw();
    await drawn;
    screen.resize(30, 12);
    region.resized(30, reflows);
    region.show(["❯ typed", "  anew"], { row: 1, column: 6 });
    region.draw();
    await drawn;
    expect(screen.lines()).toEqual([...above, "❯ typed", "  anew"]);
  });
});
