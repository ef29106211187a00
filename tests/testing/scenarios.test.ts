import { beforeAll, describe, expect, it } from "vitest";
import { findScenarios } from "../../src/testing/files/find.ts";
import { type CliRun, viva } from "../support/cli.ts";

describe("the scenarios of the tutor's graph", () => {
  let run: CliRun;
  beforeAll(async () => {
    run = await viva(["test", "tests/scenarios", "--coverage", "--reporter", "json"]);
  }, 300_000);

  it("all pass", () => {
    const failed = run.json().filter(({ type, ok }) => type === "scenario" && ok === false);
    expect(failed).toEqual([]);
    expect(run.json().filter(({ type }) => type === "error")).toEqual([]);
    expect(run.code).toBe(0);
  });

  it("are at least forty, and none was left out", () => {
    const files = findScenarios(["tests/scenarios"]);
    expect(files.length).toBeGreaterThanOrEqual(40);
    expect(run.json().filter(({ type }) => type === "scenario")).toHaveLength(files.length);
  });

  it("take every node and every edge of the graph", () => {
    const coverage = run.json().find(({ type }) => type === "coverage");
    expect(coverage?.missed).toEqual({ nodes: [], edges: [] });
  });
});
