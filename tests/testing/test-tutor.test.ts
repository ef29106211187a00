import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildTestTutor, fixedClock, scenarioJsonSchema } from "../../src/testing/index.ts";

const pack = "tests/fixtures/packs/mini";

describe("buildTestTutor", () => {
  it("holds a conversation in memory, turn by turn", async () => {
    const tutor = await buildTestTutor({ pack, topic: "bread" });
    try {
      expect(tutor.opening).toMatchObject({ ok: true, question: { id: "bread/rise/why" } });
      const hint = await tutor.say("/hint");
      expect(hint.path).toEqual(["route", "hint", "summarise", "close"]);
      const answer = await tutor.say("/answer yeast makes carbon dioxide and gluten holds the gas");
      expect(answer.grade).toMatchObject({ verdict: "correct", question: "bread/rise/why" });
      expect((await tutor.memory()).attempts).toMatchObject([{ hints: 1, verdict: "correct" }]);
    } finally {
      await tutor.close();
    }
  });

  it("lets a day pass, and lets a turn be stopped", async () => {
    const tutor = await buildTestTutor({ pack, now: "2026-01-05T09:00:00Z" });
    try {
      await tutor.say("/giveup");
      tutor.clock.advance(86_400_000);
      const { cards } = await tutor.memory();
      expect(Object.values(cards)[0]?.due).toBeLessThan(tutor.clock.now());
      const stopped = await tutor.say("/why", { signal: AbortSignal.abort() });
      expect(stopped.ok).toBe(false);
    } finally {
      await tutor.close();
    }
  });

  it("thinks with a scripted model and shows its calls", async () => {
    const script = [{ for: "explain" as const, text: "Chlorophyll reflects green light [1]." }];
    const tutor = await buildTestTutor({ pack, model: { script } });
    try {
      const { calls, text } = await tutor.say("/ask Why do leaves look green?");
      expect(calls).toHaveLength(1);
      expect(text).toContain("reflects green light");
      tutor.model?.assertSpent();
    } finally {
      await tutor.close();
    }
  });

  it("says the same twice: nothing of it comes from the clock or from chance", async () => {
    const session = async () => {
      const tutor = await buildTestTutor({ pack, seed: 7 });
      const turns = [tutor.opening, await tutor.say("/giveup"), await tutor.say("/skip")];
      await tutor.close();
      return JSON.stringify(turns);
    };
    expect(await session()).toBe(await session());
  });
});

describe("fixedClock", () => {
  it("stands still until it is moved", () => {
    const clock = fixedClock("2026-01-05T09:00:00Z");
    clock.advance(-1_000);
    expect(new Date(clock.now()).toISOString()).toBe("2026-01-05T08:59:59.000Z");
  });
});

describe("schemas/scenario.schema.json", () => {
  it("is the schema that the program uses (npm run schemas)", () => {
    expect(JSON.parse(readFileSync("schemas/scenario.schema.json", "utf8"))).toEqual(scenarioJsonSchema());
  });
});
