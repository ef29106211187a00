import { describe, expect, it } from "vitest";
import { shortPath } from "../../src/terminal/short-path.ts";

describe("a path as it is shown", () => {
  const around = { folder: "/home/me/course", home: "/home/me" };
  it.each([
    ["below the folder that the program runs in", "/home/me/course/notes/cells.md", "notes/cells.md"],
    ["below the home", "/home/me/papers/sleep.pdf", "~/papers/sleep.pdf"],
    ["anywhere else", "/srv/notes/cells.md", "/srv/notes/cells.md"],
    ["of a neighbour whose name begins alike", "/home/mel/cells.md", "/home/mel/cells.md"],
  ])("is as short as it can be opened: %s", (_, path, shown) => {
    expect(shortPath(path, around)).toBe(shown);
  });

  it("is whole without a home, and in the root", () => {
    expect(shortPath("/srv/a.md", { folder: "/" })).toBe("/srv/a.md");
    expect(shortPath("/srv/a.md", { home: "" })).toBe("/srv/a.md");
    expect(shortPath("/srv/a.md", {})).toBe("/srv/a.md");
  });
});
