import { describe, expect, it } from "vitest";
import { reasonByRule } from "../../../src/reasoning/by-rule/reasoner.ts";
import { passage, stability } from "./support.ts";

const reasoner = reasonByRule({ terms: () => [] });
const budget = {
  take: () => {
    throw new Error("the rule reasoner makes no call");
  },
  spend: () => undefined,
};
const call = { signal: new AbortController().signal, budget };

describe("the reasoner by rule", () => {
  it("gives each judgement without a call, and the same one again", async () => {
    const input = { question: stability, answer: "large logits overflow", passages: [passage()] };
    const first = await reasoner.judge(input, call);
    expect(first.value.points.find(({ id }) => id === "overflow")?.verdict).toBe("met");
    expect(await reasoner.judge(input, call)).toEqual(first);
    expect(first.notices).toEqual([]);
  });

  it("rejects with `cancelled` when the turn was stopped", async () => {
    const stopped = { signal: AbortSignal.abort(), budget };
    const hint = reasoner.hint({ question: stability, given: 0, passages: [] }, stopped);
    await expect(hint).rejects.toMatchObject({ code: "cancelled" });
  });
});
