import { describe, expect, it } from "vitest";
import type { Judgement, PointVerdictKind } from "../../../src/domain/grade.ts";
import type { ReflectInput } from "../../../src/ports/reasoner.ts";
import { reflectByRule } from "../../../src/reasoning/by-rule/reflect.ts";
import { choice, cloze, episode, numeric, passage, stability } from "./support.ts";

function judged(verdicts: PointVerdictKind[], change: Partial<Judgement> = {}): Judgement {
  return {
    points: stability.points.map(({ id, text, weight }, at) => ({
      id,
      text,
      weight,
      verdict: verdicts[at]!,
    })),
    misconceptions: [],
    estimate: 0.5,
    grader: { name: "rule", version: "1" },
    ...change,
  };
}
const reflect = (judgement: Judgement, change: Partial<ReflectInput> = {}) =>
  reflectByRule({
    question: stability,
    topic: "softmax",
    answer: "…",
    gaveUp: false,
    judgement,
    episodes: [],
    passages: [passage()],
    ...change,
  });

describe("reflect by rule", () => {
  it("names what was missed and where it stands", () => {
    const { text, missed } = reflect(judged(["met", "missed"]));
    expect(text).toContain("1 of 2 points are there. Still missing: the result is unchanged");
    expect(text).toContain('"Numerical stability"');
    expect(missed).toEqual([stability.points[1]!.text]);
  });

  it("corrects a misconception", () => {
    const [held] = stability.misconceptions;
    const { text, misconceptions } = reflect(
      judged(["met", "met"], { misconceptions: [{ ...held!, quote: "sum to one" }] }),
    );
    expect(text).toContain(held!.correction);
    expect(misconceptions).toEqual([held!.claim]);
  });

  it("remembers what was missing before", () => {
    const before = episode({ missed: [stability.points[1]!.text] });
    const judgement = judged(["met", "missed"]);
    expect(reflect(judgement, { episodes: [before] }).text).toContain("the second time");
    expect(reflect(judgement).text).not.toContain("time that");
  });

  it("misses nothing in a complete answer", () => {
    const { text, missed } = reflect(judged(["met", "met"]));
    expect(missed).toEqual([]);
    expect(text).toMatch(/^That was complete/);
  });

  it("calls no answer complete whose grade stays partly right, since a follow-up brought the rest", () => {
    const { text } = reflect(judged(["met", "met"]), { helped: true });
    expect(text).not.toContain("complete");
    expect(text).toMatch(/^With what you added all points are there; it stays partly right/);
  });

  it("is kind to who does not know, and claims nothing of what it could not read", () => {
    expect(reflect(judged(["missed", "missed"]), { gaveUp: true }).text).toMatch(
      /^Not knowing is a fine place/,
    );
    expect(reflect(judged(["missed", "missed"], { unsure: "too vague" })).text).toContain(
      "counts neither way",
    );
  });

  it("speaks of as many points as it named", () => {
    expect(reflect(judged(["met", "missed"])).text).toContain("say that point aloud");
    expect(reflect(judged(["missed", "missed"])).text).toContain("say these points aloud");
    for (const verdicts of [
      ["met", "met"],
      ["missed", "missed"],
    ] as const) {
      const { text } = reflect(judged([...verdicts], { unsure: "too vague" }));
      expect(text).toContain("say the full answer aloud");
      expect(text).not.toMatch(/points?\b/);
    }
  });

  it("stays within 500 characters", () => {
    const [held] = stability.misconceptions;
    const long = { ...held!, correction: "very ".repeat(200), quote: "x" };
    const episodes = [episode({ missed: stability.points.map(({ text }) => text) })];
    const { text } = reflect(judged(["missed", "contradicted"], { misconceptions: [long, long] }), {
      episodes,
    });
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.length).toBeGreaterThan(50);
  });

  it("keeps the way to a result as what was missed", () => {
    const judgement = {
      ...judged([]),
      points: [{ id: "answer", text: "x", weight: 1, verdict: "missed" as const }],
    };
    expect(reflect(judgement, { question: numeric }).missed).toEqual([numeric.answer]);
  });

  it("gives advice that fits the kind of the question", () => {
    const judgement = {
      ...judged([]),
      points: [{ id: "answer", text: "x", weight: 1, verdict: "missed" as const }],
    };
    expect(reflect(judgement, { question: numeric }).text).toContain("by hand");
    expect(reflect(judgement, { question: choice }).text).toContain("why the right option is right");
    expect(reflect(judgement, { question: cloze }).text).toContain("with the gap filled");
  });
});
