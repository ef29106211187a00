import { describe, expect, it } from "vitest";
import { review } from "../../src/domain/card.ts";
import type { Learner } from "../../src/domain/learner.ts";
import { type SelectionInput, select } from "../../src/domain/selection.ts";

const now = Date.UTC(2026, 0, 10, 12);
const day = 86_400_000;

const objective = (id: string) => ({
  id,
  topic: id.split("/")[0]!,
  questions: [
    { id: `${id}/one`, difficulty: 1 },
    { id: `${id}/two`, difficulty: 2 },
  ],
});
const topics = [
  { id: "basics", needs: [] },
  { id: "next", needs: ["basics"] },
  { id: "other", needs: ["not-loaded"] },
];
const objectives = ["basics/a", "basics/b", "next/a", "next/b", "other/a", "other/b"].map(objective);
const learner = (over: Partial<Learner> = {}): Learner => ({
  cards: new Map(),
  asked: new Map(),
  retired: new Set(),
  ...over,
});
const pick = (over: Partial<SelectionInput> = {}) =>
  select({ topics, objectives, learner: learner(), recent: [], now, ...over });
const cardAt = (at: number, rating: "again" | "good" | "easy" = "good") =>
  review({ card: undefined, rating, now: at });

describe("selection", () => {
  it("offers new topics in order of prerequisites, easiest wording first", () => {
    expect(pick()).toMatchObject({ question: "basics/a/one", reason: { kind: "new", topicStarted: false } });
  });

  it("ignores prerequisites that no pack has", () => {
    expect(pick({ recent: ["basics/a"] })?.topic).toBe("other");
  });

  it("keeps a topic closed until half of what it needs was met", () => {
    const recent = ["basics/a", "other/a"];
    expect(pick({ recent })?.topic).toBe("basics");
    const cards = new Map([["basics/a", cardAt(now, "easy")]]);
    expect(pick({ learner: learner({ cards }), recent })?.objective).toBe("next/a");
  });

  it("asks what is due before anything new, the weakest memory first, another topic than the last", () => {
    const cards = new Map([
      ["basics/a", cardAt(now - 30 * day)],
      ["other/a", cardAt(now - 20 * day)],
    ]);
    expect(pick({ learner: learner({ cards }) })).toMatchObject({
      objective: "basics/a",
      reason: { kind: "due" },
    });
    expect(pick({ learner: learner({ cards }), recent: ["basics/b"] })?.objective).toBe("other/a");
  });

  it("lets the chosen topic win", () => {
    const cards = new Map([["basics/a", cardAt(now - 30 * day)]]);
    expect(pick({ learner: learner({ cards }), focus: "next" })?.topic).toBe("next");
  });

  it("practises when nothing is due and nothing new", () => {
    const cards = new Map(objectives.map(({ id }) => [id, cardAt(now, "easy")]));
    const reason = pick({ learner: learner({ cards }) })?.reason;
    expect(reason).toMatchObject({ kind: "practice", nextDue: expect.any(Number) });
    expect(reason?.kind === "practice" && reason.nextDue).toBeGreaterThan(now);
  });

  it("never asks the same question twice running, even when it is the only objective", () => {
    const only = [objective("basics/a")];
    const input = { objectives: only, recent: ["basics/a"], lastQuestion: "basics/a/one" };
    expect(pick(input)?.question).toBe("basics/a/two");
  });

  it("takes the least recently asked wording, unless another is preferred", () => {
    const asked = new Map([["basics/a/one", now - day]]);
    expect(pick({ learner: learner({ asked }) })?.question).toBe("basics/a/two");
    const prefer = (id: string) => (id === "basics/a/one" ? 1 : 0);
    expect(pick({ learner: learner({ asked }), prefer })?.question).toBe("basics/a/one");
  });

  it("asks all others before what was put aside comes again, the longest ago first, and no longer the next day", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => objective(`basics/${name}`));
    const skipping = (cards: Learner["cards"]) => {
      const asked = new Map<string, number>();
      const recent: string[] = [];
      for (let turn = 0; turn < 10; turn++) {
        const chosen = pick({
          objectives: many,
          focus: "basics",
          learner: learner({ asked, cards }),
          recent: recent.slice(-4),
          lastQuestion: undefined,
          now: now + turn * 60_000,
        })!;
        asked.set(chosen.question, now + turn * 60_000);
        recent.push(chosen.objective);
      }
      return recent;
    };
    const due = new Map(many.map(({ id }, at) => [id, cardAt(now - (30 - at) * day)]));
    for (const cards of [new Map(), due]) {
      const order = skipping(cards);
      expect(new Set(order.slice(0, 8)).size).toBe(8);
      expect(order.slice(8)).toEqual(order.slice(0, 2));
    }
    const asked = new Map([["basics/a/one", now - day]]);
    expect(pick({ objectives: many, learner: learner({ asked }) })?.objective).toBe("basics/a");
  });

  it("asks no retired question and stops when none is left", () => {
    const retired = new Set(objectives.flatMap(({ questions }) => questions.map(({ id }) => id)));
    expect(pick({ learner: learner({ retired }) })).toBeUndefined();
    retired.delete("other/b/two");
    expect(pick({ learner: learner({ retired }) })?.question).toBe("other/b/two");
  });
});
