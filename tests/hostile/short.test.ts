import { describe, expect, it } from "vitest";
import { allProperties } from "./all.ts";

describe("hostile input", () => {
  it.each(allProperties.map((one) => [one.name, one] as const))("%s", async (_, { run, cases }) => {
    expect(cases.short).toBeGreaterThan(0);
    await run({ seed: 20_261, cases: cases.short });
  });
});
