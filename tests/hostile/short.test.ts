import { describe, expect, it } from "vitest";
import { allProperties } from "./all.ts";
import { grow } from "./growth/grow.ts";

describe("hostile input", () => {
  it.each(allProperties.map((one) => [one.name, one] as const))("%s", async (_, { run, cases }) => {
    expect(cases.short).toBeGreaterThan(0);
    await run({ seed: 20_261, cases: cases.short });
  });

  it("takes no reader longer the more it repeats itself", async () => {
    const { runs, slow } = await grow({ share: 0.02, seconds: 10, silentMs: 60_000 });
    expect(slow).toEqual([]);
    expect(runs).toBeGreaterThan(1_000);
  }, 120_000);
});
