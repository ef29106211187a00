import { describe, expect, it } from "vitest";
import { DueCount } from "../../src/domain/due-place.ts";

describe("the place among what is due", () => {
  it("moves on as due objectives are answered", () => {
    const count = new DueCount();
    count.update(["a", "b", "c"]);
    expect(count.placeOf("b")).toEqual({ at: 1, of: 3 });
    count.update(["a", "c"]);
    expect(count.placeOf("a")).toEqual({ at: 2, of: 3 });
    count.update(["c"]);
    expect(count.placeOf("c")).toEqual({ at: 3, of: 3 });
    expect(count.due).toBe(1);
  });

  it("grows when an objective falls due meanwhile", () => {
    const count = new DueCount();
    count.update(["a", "b"]);
    count.update(["b", "c"]);
    expect(count.placeOf("c")).toEqual({ at: 2, of: 3 });
  });

  it("has none for what is not due", () => {
    const count = new DueCount();
    count.update(["a"]);
    expect(count.placeOf("new")).toBeUndefined();
    count.update([]);
    expect(count.placeOf("a")).toBeUndefined();
  });
});
