import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPack } from "../../src/knowledge/check-pack.ts";
import { compilePack, openCompiled } from "../../src/knowledge/compiled.ts";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import { sectionQuestions } from "../../src/knowledge/section-questions.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viva-asked-"));
  mkdirSync(join(folder, "sea"));
  write(
    "tides.md",
    "---\nid: tides\ntitle: Tides\narea: sea\nlevel: foundational\n---\n# Tides\n\n## Why tides come\n\nThe moon pulls.\n",
  );
  write(
    "tides.quiz.yaml",
    `topic: tides
objectives:
  - id: tides/cause
    statement: Name the cause.
    questions:
      - {id: tides/cause/what, kind: cloze, difficulty: 1, prompt: Fill it., text: The ___ pulls., accept: [moon], answer: The moon pulls., see: "tides.md#why-tides-come"}
`,
  );
  writeFileSync(join(folder, "curriculum.yaml"), "areas: {sea: Sea}\ntopics: [tides]\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, "sea", name), text);
const faults = () =>
  checkPack(loadPack(folder)).map(({ file, line, message }) => `${file}:${line}: ${message}`);

describe("learners' questions in a pack", () => {
  it("belong to the section that answers them, beside what the quiz asks about it", () => {
    write(
      "tides.asked.yaml",
      "topic: tides\nasked:\n  why-tides-come:\n    - why does the sea go up and down\n",
    );
    expect(faults()).toEqual([]);
    expect(sectionQuestions(loadPack(folder))).toEqual({
      tides: [
        {
          anchor: "why-tides-come",
          lines: ["why does the sea go up and down", "Name the cause.", "The ___ pulls."],
        },
      ],
    });
  });

  it("stay with a compiled pack", () => {
    write("tides.asked.yaml", "topic: tides\nasked:\n  why-tides-come: [who moves the water]\n");
    const pack = loadPack(folder);
    compilePack(pack, join(folder, "compiled"));
    expect(openCompiled(join(folder, "compiled")).questions()).toEqual(sectionQuestions(pack));
  });

  it("are refused for a section that does not exist, and twice", () => {
    write(
      "tides.asked.yaml",
      "topic: tides\nasked:\n  why-tides-come:\n    - who moves the water\n    - Who moves the water?\n  ebb:\n    - and back?\n",
    );
    expect(faults()).toEqual([
      "sea/tides.asked.yaml:7: tides.md has no section #ebb",
      'sea/tides.asked.yaml:5: "Who moves the water?" stands in sea/tides.asked.yaml:4 already',
    ]);
  });

  it("are refused without their article, and the rest of the pack still works", () => {
    write("ebb.asked.yaml", "topic: ebb\nasked: {low: [where does it go]}\n");
    write("tides.asked.yaml", "topic: tides\nasked: {why-tides-come: []}\n");
    expect(faults()).toEqual([
      expect.stringMatching(/^sea\/tides\.asked\.yaml:2: why-tides-come: /),
      "sea/ebb.asked.yaml:1: there is no article ebb.md beside it",
    ]);
    expect(loadPack(folder).articles).toHaveLength(1);
  });
});
