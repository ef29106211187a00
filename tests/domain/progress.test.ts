import { describe, expect, it } from "vitest";
import { review } from "../../src/domain/card.ts";
import { localDay, progressOf } from "../../src/domain/progress.ts";
import { progressText } from "../../src/domain/progress-text.ts";

const now = new Date(2026, 0, 10, 12).getTime();
const day = 86_400_000;
const topics = [{ id: "t", title: "Topic", area: "a" }];
const objectives = [
  { id: "t/1", topic: "t" },
  { id: "t/2", topic: "t" },
];
const report = (days: string[], tally = { attempts: 4, graded: 4, scoreSum: 3 }) =>
  progressOf({
    topics,
    objectives,
    learner: {
      cards: new Map([["t/1", review({ card: undefined, rating: "again", now: now - day })]]),
      asked: new Map(),
      retired: new Set(),
    },
    totals: {
      attempts: 4,
      graded: 4,
      byObjective: new Map([["t/1", tally]]),
      days,
      sureness: [
        { confidence: 3, verdict: "wrong", n: 1 },
        { confidence: 2, verdict: "correct", n: 2 },
        { confidence: 3, verdict: "withdrawn", n: 5 },
      ],
    },
    now,
  });
const ago = (n: number) => localDay(new Date(2026, 0, 10 - n, 12));

describe("progress", () => {
  it("counts what is due and met", () => {
    const progress = report([]);
    expect(progress).toMatchObject({ due: 1, dueThisWeek: 1 });
    expect(progress.topics[0]).toMatchObject({ objectives: 2, seen: 1, due: 1, attempts: 4 });
  });

  it("gives mastery with an interval that narrows with answers", () => {
    const few = report([], { attempts: 2, graded: 2, scoreSum: 1.5 }).topics[0]!;
    const many = report([], { attempts: 40, graded: 40, scoreSum: 30 }).topics[0]!;
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    expect(many.mastery).toBeCloseTo(31 / 42);
  });

  it("counts a streak up to today or yesterday", () => {
    expect(report([ago(0), ago(1), ago(2), ago(4)]).streak).toBe(3);
    expect(report([ago(1), ago(2)]).streak).toBe(2);
    expect(report([ago(2)]).streak).toBe(0);
  });

  it("counts no day of the future, as after a clock that was set back", () => {
    expect(report([ago(-1), ago(0)]).streak).toBe(1);
  });

  it("marks confidence: certain and wrong costs six", () => {
    expect(report([]).confidence).toEqual({ answers: 3, marks: -2, certainAndWrong: 1 });
  });

  it("reads well", () => {
    expect(progressText(report([ago(0)]))).toContain("- Topic: 67 % (likely");
  });
});
