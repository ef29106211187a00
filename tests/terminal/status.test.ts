import { describe, expect, it } from "vitest";
import { Status } from "../../src/terminal/status.ts";
import { openStyle } from "../../src/terminal/style.ts";

const look = (width: number) => ({ width, style: openStyle(false) });

function working() {
  const status = new Status();
  status.start(1000);
  for (const step of ["route", "retrieve", "judge", "reflect", "reflect", "unnamed"]) status.step(step);
  return status;
}

describe("the status line", () => {
  it("names the last steps, the seconds, and how to stop", () => {
    expect(working().row(4500, look(80))).toBe("… retrieving → grading → reflecting · 3 s · Esc stops");
  });

  it("keeps how to stop where there is little room", () => {
    expect(working().row(4500, look(40))).toBe("… grading → reflecting · 3 s · Esc stops");
    expect(working().row(4500, look(32))).toBe("… reflecting · 3 s · Esc stops");
  });

  it("is silent in the first moments, and says that it stops", () => {
    const status = working();
    expect(status.row(1050, look(80))).toBeUndefined();
    status.stop();
    expect(status.row(1500, look(80))).toBe("… stopping");
    status.start(9000);
    expect(status.row(9500, look(80))).toBe("… starting · Esc stops");
  });
});
