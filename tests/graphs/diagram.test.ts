import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawTutor } from "../../src/app/draw-tutor.ts";
import { nodeNames } from "../../src/testing/scenario/common.ts";

describe("docs/graph.md", () => {
  it("holds the diagram that LangGraph draws (viva graph prints it)", async () => {
    const page = readFileSync("docs/graph.md", "utf8");
    const diagram = /```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1];
    expect(diagram).toBe(await drawTutor());
  });
});

describe("a scenario", () => {
  it("may name every node of the graph, and no other", async () => {
    const drawn = [...(await drawTutor()).matchAll(/^\t(\S+) -/gm)].map(([, name]) => name);
    expect([...nodeNames].sort()).toEqual([...new Set(drawn)].filter((name) => name !== "__start__").sort());
  });
});
