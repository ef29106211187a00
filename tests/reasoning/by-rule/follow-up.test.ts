import { describe, expect, it } from "vitest";
import type { PointVerdict } from "../../../src/domain/grade.ts";
import { followUpByRule } from "../../../src/reasoning/by-rule/follow-up.ts";
import { leaksKey } from "../../../src/reasoning/by-rule/text/leak.ts";
import { stability } from "./support.ts";

const missed = (id: string): PointVerdict => {
  const point = stability.points.find((one) => one.id === id)!;
  return { id, text: point.text, weight: point.weight, verdict: "missed" };
};
const ask = (ids: string[], ungraded = false, contradicted: string[] = []) =>
  followUpByRule({
    question: stability,
    answer: "overflow",
    open: ids.map(missed),
    met: stability.points
      .filter(({ id }) => ![...ids, ...contradicted].includes(id))
      .map(({ id }) => ({ ...missed(id), verdict: "met" })),
    ungraded,
  });

describe("follow-up by rule", () => {
  it("names what was right and asks for the rest with the hint that aims at it", () => {
    const text = ask(["overflow"]);
    expect(text).toContain("the result is unchanged");
    expect(text).toContain("exponential of 1000");
    expect(text).not.toContain("overflow");
  });

  it("does not call right what the answer contradicts", () => {
    const text = ask(["overflow"], false, ["invariant"]);
    expect(text).not.toContain("You have this");
    expect(text).not.toContain("the result is unchanged");
  });

  it("tells nothing of a missing point", () => {
    for (const point of stability.points) {
      const only = { ...stability, points: [point] };
      const rest = stability.points.filter(({ id }) => id !== point.id);
      const told = rest.reduce((text, other) => text.replace(other.text, ""), ask([point.id]));
      expect(leaksKey(told, only)).toBe(false);
    }
  });

  it("asks for other words when it could not tell", () => {
    expect(ask(["overflow", "invariant"], true)).toMatch(/can't tell.*other words/);
  });

  it("counts what is missing", () => {
    expect(ask(["overflow", "invariant"])).toContain("Two things are still missing");
  });
});
