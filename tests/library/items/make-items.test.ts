import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import { questionSchema } from "../../../src/domain/question.ts";
import { chunkMarkdown } from "../../../src/library/chunk/markdown.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";
import { isTerm, standsAlone } from "../../../src/library/items/usable.ts";

const notes = `# Cell respiration

Today we look at how cells get energy. Hand in your homework by Friday!

## Overview

Cellular respiration is the set of metabolic reactions that convert chemical energy from nutrients into ATP. It takes place in the cytoplasm. The process has four stages:

1. Glycolysis
2. Pyruvate oxidation
3. Krebs cycle
4. Oxidative phosphorylation

## Details

The resulting gradient drives **ATP synthase**, an enzyme that makes ATP from ADP and phosphate. This is **very** important.

- **Substrate-level phosphorylation**: the direct transfer of a phosphate group from a substrate to ADP.
- **Net yield**: 2 ATP and 2 NADH per glucose.

The electron transport chain is a series of protein complexes in the inner membrane that pass electrons to oxygen. A facultative anaerobe is an organism that can switch between respiration and fermentation.

## History

Hans Krebs described the cycle in 1937.

## Gas law

The state of an ideal gas is described by $pV = nRT$.

## First law

Energy is conserved: $\\Delta U = Q - W$.

## Entropy

Boltzmann wrote $S = k \\ln W$.

## Carnot

Its efficiency is $\\eta = 1 - T_c / T_h$.
`;

function passagesOf(markdown: string): Passage[] {
  const { title = "notes.md", pieces } = chunkMarkdown(markdown);
  return pieces.map((piece, index) => ({
    ...piece,
    id: `own:0a1b2c:${index}`,
    doc: title,
    path: "/home/me/notes.md",
    origin: "own" as const,
    ...(piece.anchor === undefined ? {} : { anchor: `notes.md#${piece.anchor}` }),
  }));
}

describe("questions from a document, by rule", () => {
  const items = makeItems(passagesOf(notes));
  const questions = items.map(({ question }) => question);
  const find = (kind: string, subject: string) =>
    items.find((item) => item.question.kind === kind && item.subject.startsWith(subject))?.question;

  it("are valid questions of different kinds, each with its own id and its passage", () => {
    for (const question of questions) expect(questionSchema.safeParse(question).error).toBeUndefined();
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(["open", "choice", "cloze"]));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { passage, question } of items) {
      const words = question.answer.match(/[\p{L}=^]{3,}|=/gu) ?? [];
      expect(words.some((word) => passage.text.includes(word))).toBe(true);
    }
  });

  it("ask to explain a defined term, graded against the definition", () => {
    expect(find("open", "Cellular respiration")).toMatchObject({
      prompt: "Explain the term “Cellular respiration”.",
      points: [
        { text: "the set of metabolic reactions", weight: 1 },
        {
          text: "convert chemical energy from nutrients into ATP",
          weight: 2,
          accept: expect.arrayContaining(["convert chemical energy from nutrients into atp"]),
        },
      ],
      see: "notes.md#overview",
    });
  });

  it("gap a bold term and name a list", () => {
    expect(find("cloze", "ATP synthase")).toMatchObject({
      text: "The resulting gradient drives ___, an enzyme that makes ATP from ADP and phosphate.",
      accept: expect.arrayContaining(["ATP synthase"]),
    });
    expect(find("open", "The process has four stages")).toMatchObject({
      points: [{ text: "Glycolysis" }, {}, {}, { text: "Oxidative phosphorylation" }],
    });
  });

  it("choose among formulas and terms of the same document, one of them right", () => {
    const choices = questions.filter((question) => question.kind === "choice");
    for (const { options, right } of choices) {
      expect(options.length).toBeGreaterThan(2);
      expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
      expect(options.filter(({ id }) => right.includes(id))).toHaveLength(1);
    }
    expect(find("choice", "Gas law formula")).toMatchObject({ answer: "Gas law: pV = nRT" });
  });

  it("are the same each time", () => {
    expect(makeItems(passagesOf(notes))).toEqual(items);
  });

  it("leave out what no teacher would ask", () => {
    const all = questions.map((question) => JSON.stringify(question)).join("\n");
    expect(all).not.toContain("homework");
    expect(all).not.toContain("1937");
    expect(all).not.toMatch(/“Net yield”|“It”|“very”/);
    for (const question of questions) {
      if (question.kind === "cloze") expect(isTerm(question.accept[0]!)).toBe(true);
    }
  });

  it("are none where there is nothing to ask", () => {
    expect(makeItems([])).toEqual([]);
    expect(
      makeItems(
        passagesOf("# Notes\n\nCall Anna. Buy milk and bread. It was nice. We should do this again!\n"),
      ),
    ).toEqual([]);
  });
});

describe("what a gap may be", () => {
  it.each(["the", "it", "which", "very", "is", "42", "Example", "note", "of the", "a", "they were"])(
    "never %j",
    (text) => {
      expect(isTerm(text)).toBe(false);
    },
  );
  it.each(["ATP synthase", "osmosis", "law of demand", "C++", "TCP/IP"])("but %j", (text) => {
    expect(isTerm(text)).toBe(true);
  });
});

describe("a sentence that can be asked about", () => {
  it.each([
    ["points back", "This is why the cell needs more oxygen than before."],
    ["starts with a pronoun", "It takes place in the mitochondria of the cell."],
    ["points elsewhere", "Figure 3 shows the structure of the mitochondrion."],
    ["addresses the reader", "Remember that you need to hand in the report."],
    ["has no end", "The structure of the mitochondrion and its many folds"],
    ["has no verb", "The structure of a mitochondrion and of a nucleus."],
    ["is too short", "Cells divide."],
  ])("is not one that %s", (_, text) => {
    expect(standsAlone(text)).toBe(false);
  });
  it("is whole and about its subject", () => {
    expect(standsAlone("Cyanide blocks complex IV of the electron transport chain.")).toBe(true);
  });
});
