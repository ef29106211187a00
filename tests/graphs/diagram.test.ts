import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawTutor } from "../../src/app/draw-tutor.ts";

describe("docs/graph.md", () => {
  it("holds the diagram that LangGraph draws (viva graph prints it)", async () => {
    const page = readFileSync("docs/graph.md", "utf8");
    const diagram = /```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1];
    expect(diagram).toBe(await drawTutor());
  });
});
