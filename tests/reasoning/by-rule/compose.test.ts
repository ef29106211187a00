import { describe, expect, it } from "vitest";
import type { ComposeInput } from "../../../src/ports/reasoner.ts";
import { composeByRule } from "../../../src/reasoning/by-rule/compose.ts";
import { cloze, episode, stability } from "./support.ts";

const topic = {
  id: "softmax",
  title: "Softmax",
  area: "deep-learning",
  level: "foundational",
  needs: [],
  tags: [],
} as const;
const compose = (
  question: typeof stability | typeof cloze,
  episodes = [episode()],
  window: ComposeInput["window"] = [],
) => composeByRule({ question, topic: { ...topic, needs: [], tags: [] }, why: "", episodes, window });

describe("compose by rule", () => {
  it("is the bank's prompt when nothing is remembered", () => {
    expect(compose(stability, [])).toBe(stability.prompt);
  });

  it("shows the sentence with the gap", () => {
    expect(compose(cloze, [])).toContain("subtract the ___ logit");
  });

  it("begins with what was left out last time", () => {
    const text = compose(stability, [episode({ missed: ["the temperature divides the logits"] })]);
    expect(text).toMatch(/^Last time you left out: the temperature divides the logits\.\n\n/);
    expect(text.endsWith(stability.prompt)).toBe(true);
  });

  it("says in words that a result was missed, and quotes no computation", () => {
    const gap = episode({ missed: ["6·400·10^9·2·10^12 = 4.8·10^24 FLOPs, about 55 days."] });
    expect(compose(stability, [gap])).toMatch(/^Last time the result did not come out right\.\n\n/);
    const updates = episode({ missed: ["50,000 / 128 = 390.6, so there are 391 updates."] });
    expect(compose(stability, [updates])).not.toMatch(/\d/);
    const pairs = episode({ missed: ["2,000 queries times 2,000 keys make 4,000,000 scores."] });
    expect(compose(stability, [pairs])).not.toMatch(/\d/);
  });

  it("names an exact question's answer as what was missed", () => {
    const text = compose(stability, [episode({ missed: ["It is a saddle point."] })]);
    expect(text).toMatch(/^Last time you missed this: It is a saddle point\.\n\n/);
  });

  it("does not name a gap that is the answer now", () => {
    const text = compose(stability, [episode({ missed: ["exponentials of large logits overflow"] })]);
    expect(text).toMatch(/^Last time a part of the answer was missing/);
    expect(text).not.toMatch(/overflow/);
  });

  it("names what was wrongly held for true", () => {
    const text = compose(stability, [episode({ misconceptions: ["Softmax is linear."] })]);
    expect(text).toMatch(/^Last time you took this for true: "Softmax is linear"/);
  });

  it("says nothing of a gap that was closed since", () => {
    const closed = episode({ id: "e-2", at: 2, verdict: "correct" });
    expect(compose(stability, [episode({ missed: ["x is y"] }), closed])).toBe(stability.prompt);
  });

  it("says nothing of another question's gap in own documents, whose questions are facts side by side", () => {
    const own = { ...stability, see: "passage:own:0a1b2c:1" };
    const other = episode({ objective: "softmax/other", missed: ["the temperature divides the logits"] });
    expect(compose(own, [other])).toBe(own.prompt);
    expect(compose(own, [episode({ missed: ["the temperature divides the logits"] })])).toMatch(/^Last time/);
  });

  it("speaks of a related question's gap as such", () => {
    const other = episode({
      objective: "softmax/temperature",
      missed: ["the temperature divides the logits"],
    });
    const text = compose(stability, [other]);
    expect(text).toMatch(/^On a related question you left out/);
    expect(compose(stability, [other], [{ role: "tutor", content: text }])).toBe(stability.prompt);
  });

  it("speaks plainly of where it did not work out, whatever the objective's id", () => {
    const missed = ["exponentials of large logits overflow"];
    const elsewhere = episode({ objective: "softmax/by-hand", verdict: "wrong", missed });
    expect(compose(stability, [elsewhere])).toMatch(
      /^Last time it did not work out yet on a related question\./,
    );
  });
});
