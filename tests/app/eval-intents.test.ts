import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evalIntents, type IntentRow, tally } from "../../src/app/eval-intents.ts";
import type { IntentLabel } from "../../src/domain/intent.ts";
import { tempFolder } from "../support/temp.ts";

const judged = (label: IntentLabel, got: IntentLabel, accept: IntentLabel[] = []) => ({
  open_question: "Why?",
  text: "…",
  label,
  accept,
  got,
});

describe("the figures of viva eval intents", () => {
  it("counts each kind of mistake over the rows that can have it", () => {
    const report = tally([
      judged("answer", "answer"),
      judged("answer", "unsure"),
      judged("answer", "skip"),
      judged("answer", "clarify", ["clarify"]),
      judged("clarify", "answer"),
      judged("give-up", "answer", ["answer"]),
      judged("skip", "skip"),
      judged("unsure", "unsure"),
    ]);
    expect(report).toEqual({
      n: 8,
      correct: 5 / 8,
      answers_not_taken: 2 / 4,
      answers_asked_back: 1 / 4,
      non_answers_taken: 1 / 3,
      asked_back: 1 / 7,
      confusion: {
        answer: { answer: 1, unsure: 1, skip: 1, clarify: 1 },
        clarify: { answer: 1 },
        "give-up": { answer: 1 },
        skip: { skip: 1 },
        unsure: { unsure: 1 },
      },
    });
  });

  it("is all zero without rows", () => {
    expect(tally([])).toMatchObject({ n: 0, correct: 0, answers_not_taken: 0, asked_back: 0 });
  });

  it("reads rows with and without an open question", async () => {
    using folder = tempFolder();
    const rows: Partial<IntentRow>[] = [
      { open_question: "Why is the sky blue?", text: "rayleigh scattering", label: "answer" },
      { open_question: null, text: "quiz me", label: "quiz" },
    ];
    writeFileSync(folder.file("rows.jsonl"), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n\n`);
    expect(await evalIntents(folder.file("rows.jsonl"), [])).toMatchObject({ n: 2, correct: 1 });
  });

  it("names the line of a bad row", async () => {
    using folder = tempFolder();
    const good = JSON.stringify({ open_question: "Why?", text: "x", label: "answer" });
    const file = folder.file("rows.jsonl");
    for (const bad of ["{oops", JSON.stringify({ open_question: "Why?", text: "x", label: "replies" })]) {
      writeFileSync(file, `${good}\n${bad}\n`);
      await expect(evalIntents(file, [])).rejects.toMatchObject({
        code: "bad-input",
        message: expect.stringContaining(`${file}:2:`),
      });
    }
    await expect(evalIntents(folder.file("none.jsonl"), [])).rejects.toMatchObject({
      code: "file-unreadable",
    });
  });

  it("holds on the messages it was developed on", async () => {
    const file = join(import.meta.dirname, "..", "intents", "open.jsonl");
    const report = await evalIntents(file, []);
    expect(report.n).toBeGreaterThan(400);
    expect(report.answers_not_taken).toBeLessThanOrEqual(0.02);
    expect(report.non_answers_taken).toBeLessThanOrEqual(0.01);
    expect(report.asked_back).toBeLessThanOrEqual(0.1);
  });
});
