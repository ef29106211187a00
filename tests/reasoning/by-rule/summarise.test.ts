import { describe, expect, it } from "vitest";
import { summariseByRule } from "../../../src/reasoning/by-rule/summarise.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("summarise by rule", () => {
  it("keeps a line for each message, of the tutor's words the question", () => {
    const summary = summariseByRule({
      summary: "Learner: earlier",
      leaving: [
        { role: "learner", content: "overflow" },
        { role: "tutor", content: "That was complete.\nWhat is a logit?\nTake your time." },
      ],
    });
    expect(summary).toBe("Learner: earlier\nLearner: overflow\nTutor: What is a logit?");
  });

  it("stays below 1 KB, whatever it is given, and forgets the oldest first", () => {
    let summary = "";
    for (let turn = 0; turn < 50; turn++) {
      const leaving = [{ role: "learner" as const, content: `${turn} ${"schön 漢字 ".repeat(60)}` }];
      summary = summariseByRule({ summary, leaving });
      expect(bytes(summary)).toBeLessThanOrEqual(1_024);
    }
    expect(summary).toContain("Learner: 49");
    expect(summary).not.toContain("Learner: 1 ");
  });
});
