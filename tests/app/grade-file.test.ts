import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evalGrading } from "../../src/app/eval-grading.ts";
import { gradeLines, type LineOutcome } from "../../src/app/grade-file.ts";

const question = "How did you separate the salt from the water?";
const reference = "The water was evaporated, leaving the salt.";
const row = (answer: string, more: object = {}) =>
  JSON.stringify({ id: "x", question, reference, answer, ...more });

async function all(lines: readonly string[]): Promise<LineOutcome[]> {
  const found: LineOutcome[] = [];
  for await (const outcome of gradeLines(lines)) found.push(outcome);
  return found;
}

describe("grading a file", () => {
  it("ranks answers by what they say, quotes verbatim, and gives a blank one nothing", async () => {
    const outcomes = await all([
      row("Let the water evaporate, the salt is left."),
      row("We looked at it."),
      row(""),
    ]);
    const [good, bad, blank] = outcomes.map((outcome) =>
      outcome.kind === "graded" ? outcome.value : undefined,
    );
    expect(good!.estimate).toBeGreaterThan(bad!.estimate);
    expect(blank).toMatchObject({ estimate: 0, verdict: "wrong", score: 0 });
    for (const { quote } of good!.points)
      if (quote) expect("Let the water evaporate, the salt is left.").toContain(quote);
  });

  it("names the line of a fault and goes on", async () => {
    const outcomes = await all(["{", row("Evaporate it."), "", JSON.stringify({ question, answer: "x" })]);
    expect(outcomes.map(({ kind, line }) => [kind, line])).toEqual([
      ["fault", 1],
      ["graded", 2],
      ["fault", 4],
    ]);
    expect(outcomes[2]).toMatchObject({ message: expect.stringContaining("line 4: needs points") });
  });

  it("grades against points", async () => {
    const points = [{ id: "a", text: "water evaporates", accept: ["evaporate"] }];
    const [outcome] = await all([
      JSON.stringify({ id: 7, question: "How?", points, answer: "it will evaporate" }),
    ]);
    expect(outcome).toMatchObject({ kind: "graded", value: { id: "7", verdict: "correct", grader: "rule" } });
  });
});

describe("a row with what the answerer was shown", () => {
  const points = [
    { id: "a", text: "the pressure falls below that of the vapour", accept: ["pressure falls below"] },
  ];
  const hint = "Think of how the pressure falls below something at great height.";
  const graded = async (row: object) => {
    const [outcome] = await all([JSON.stringify({ question: "Why does it boil?", points, ...row })]);
    return outcome?.kind === "graded" ? outcome.value : undefined;
  };

  it("earns nothing for a hint quoted back, against points as against a reference", async () => {
    expect((await graded({ answer: hint }))!.points[0]).toMatchObject({ verdict: "met" });
    expect(await graded({ answer: hint, hints: [hint] })).toMatchObject({ verdict: "wrong", score: 0 });
    const reference = { points: undefined, reference: hint };
    expect((await graded({ ...reference, answer: hint }))!.estimate).toBeGreaterThan(0.5);
    expect((await graded({ ...reference, answer: hint, hints: [hint] }))!.estimate).toBeLessThan(0.3);
  });

  it("is charged for a misconception that it names, with its quote", async () => {
    const misconceptions = [
      { claim: "the water is hotter up there", cost: 0.3, accept: ["water gets hotter"] },
    ];
    const answer = "The pressure falls below that of the vapour. Also the water gets hotter.";
    expect(await graded({ answer })).not.toHaveProperty("misconceptions");
    const value = await graded({ answer, misconceptions });
    expect(value).toMatchObject({
      score: 0.7,
      misconceptions: [{ id: "misconception-1", quote: "Also the water gets hotter" }],
    });
  });
});

describe("measuring the grader", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "viva-grading-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("reports all rows and the non-empty ones", async () => {
    const file = join(folder, "rows.jsonl");
    writeFileSync(
      file,
      [row("The water evaporated and left the salt.", { score: 1 }), row("", { score: 0 })].join("\n"),
    );
    const report = await evalGrading(file);
    expect(report).toMatchObject({ n: 2, accuracy2: 1, non_empty: { n: 1 } });
    expect(report.r).toBeCloseTo(1);
  });

  it("says which line has no score", async () => {
    const file = join(folder, "rows.jsonl");
    writeFileSync(file, row("x"));
    await expect(evalGrading(file)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("line 1"),
    });
  });
});
