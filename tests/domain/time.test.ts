import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type Card, dueAt, retrievability, review } from "../../src/domain/card.ts";
import { elapsed } from "../../src/domain/elapsed.ts";
import { localDay, progressOf } from "../../src/domain/progress.ts";
import { answersByDay } from "../../src/domain/progress-days.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 10, 12);
/** Clocks run on, stand still, jump by years and are set back. */
const steps = fc.oneof(
  fc.integer({ min: 0, max: 30 * day }),
  fc.integer({ min: -400 * day, max: 400 * day }),
  fc.constant(0),
);
const reviews = fc.array(fc.tuple(steps, fc.constantFrom("again", "hard", "good", "easy")), {
  minLength: 1,
  maxLength: 30,
});

describe("cards under any clock", () => {
  it("lie in the present, with an interval ahead of them that can be lived to see", () => {
    fc.assert(
      fc.property(reviews, steps, (history, later) => {
        let now = start;
        let card: Card | undefined;
        for (const [step, rating] of history) {
          now += step;
          card = review({ card, rating: rating as "good", now });
          expect(card.lastReview).toBe(now);
          expect(card.due).toBeGreaterThan(now);
          expect(card.due - now).toBeLessThanOrEqual(36_500 * day);
          expect(card.stability).toBeGreaterThan(0);
        }
        const recall = retrievability(card!, now + later);
        expect(recall).toBeGreaterThan(0);
        expect(recall).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("are due at once when a clock that ran ahead had reviewed them, not in a year", () => {
    const ahead = review({ card: undefined, rating: "easy", now: start + 365 * day });
    expect(dueAt(ahead, start)).toBe(start);
    const again = review({ card: ahead, rating: "good", now: start });
    expect(again.due).toBeLessThan(start + 60 * day);
    expect(dueAt(again, start)).toBe(again.due);
  });

  it("keep their date when the clock is a little behind", () => {
    const card = review({ card: undefined, rating: "good", now: start });
    expect(dueAt(card, start - 60_000)).toBe(card.due);
  });
});

describe("time that passed", () => {
  it("is never negative", () => {
    expect([elapsed(5, 3), elapsed(3, 5)]).toEqual([0, 2]);
  });
});

describe("streaks", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const streak = (days: readonly string[], now: number) =>
    progressOf({
      topics: [],
      objectives: [],
      learner: { cards: new Map(), asked: new Map(), retired: new Set() },
      totals: { attempts: 0, graded: 0, byObjective: new Map(), days, sureness: [] },
      now,
    }).streak;
  const zones = [
    "UTC",
    "Europe/Berlin",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
  ];

  it("count each day with an answer once, in every zone and across both changes of the clocks", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        // From January to December: both changes of the year lie in between.
        fc.integer({ min: 0, max: 330 }),
        fc.array(fc.array(fc.integer({ min: 0, max: 86_399 }), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 40,
        }),
        (name, first, daily) => {
          process.env.TZ = name;
          const moments = daily.flatMap((seconds, n) =>
            seconds.map((second) => new Date(2026, 0, 1 + first + n, 0, 0, second).getTime()),
          );
          const days = [...new Set(moments.map((at) => localDay(new Date(at))))].toSorted().reverse();
          expect(days).toHaveLength(daily.length);
          const last = Math.max(...moments);
          expect(streak(days, last)).toBe(daily.length);
          const nextNoon = (n: number) => new Date(2026, 0, first + daily.length + n, 12).getTime();
          expect(streak(days, nextNoon(1))).toBe(daily.length);
          expect(streak(days, nextNoon(2))).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("change at the learner's midnight", () => {
    process.env.TZ = "Europe/Berlin";
    const before = Date.parse("2026-03-28T23:59:59+01:00");
    const after = Date.parse("2026-03-29T00:00:00+01:00");
    expect([before, after].map((at) => localDay(new Date(at)))).toEqual(["2026-03-28", "2026-03-29"]);
    expect(streak(["2026-03-29", "2026-03-28"], after)).toBe(2);
    expect(
      answersByDay([{ day: "2026-03-29", attempts: 3 }], Date.parse("2026-03-30T12:00:00+02:00"), 3),
    ).toEqual([0, 3, 0]);
  });

  it("survive a journey: what was counted where it was answered stays counted", () => {
    // Tokyo's Tuesday morning is Los Angeles' Monday.
    process.env.TZ = "America/Los_Angeles";
    const now = Date.parse("2026-01-05T21:00:00-08:00");
    expect(streak(["2026-01-06", "2026-01-05", "2026-01-04"], now)).toBe(2);
    expect(streak(["2026-01-06", "2026-01-05", "2026-01-04"], now + day)).toBe(3);
  });
});
