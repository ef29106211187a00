import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** With a parser that reads nothing every rule holds: the test fails when it has read too few modules. */
const fewestModules = 150;

describe("architecture", () => {
  it("imports only what is below", () => {
    const json = execFileSync(
      process.execPath,
      [
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
        "src",
        "graphs",
        "--config",
        ".dependency-cruiser.cjs",
        "--output-type",
        "json",
      ],
      { maxBuffer: 256 * 1024 * 1024, encoding: "utf8" },
    );
    const { modules, summary } = JSON.parse(json) as {
      modules: { source: string }[];
      summary: { violations: { from: string; to: string; rule: { name: string } }[] };
    };
    const own = modules.filter(({ source }) => /^(src|graphs)\//.test(source));
    expect(own.length).toBeGreaterThan(fewestModules);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
