import { describe, expect, it } from "vitest";
import { claimIn } from "../../../../src/reasoning/by-rule/claims/claim-in.ts";
import { claimFindings } from "../../../../src/reasoning/by-rule/claims/nearness.ts";
import { claimSpace } from "../../../../src/reasoning/by-rule/claims/space.ts";
import { claimedStretches } from "../../../../src/reasoning/by-rule/claims/stretches.ts";
import { tokenize } from "../../../../src/reasoning/by-rule/grading/tokens.ts";

const wordings = (...texts: string[]) => texts.map((text) => claimIn({ text: tokenize(text) }));
const larger = {
  accept: wordings("a larger learning rate takes bigger steps", "the steps get longer with a higher rate"),
  contrary: wordings("a larger learning rate takes smaller steps", "a higher rate makes the steps shorter"),
};
const memory = { accept: wordings("the optimizer keeps a second moment for each weight"), contrary: [] };
const findings = (answer: string) =>
  claimFindings(
    [larger, memory],
    claimedStretches(claimSpace(), tokenize(answer).tokens),
    claimSpace().background,
  );

describe("how near an answer comes to a point", () => {
  it("tells a claim from its opposite", () => {
    const [right] = findings("with a bigger rate the steps become larger");
    const [wrong] = findings("with a bigger rate the steps become smaller");
    expect(right!.features.claimedLean).toBeGreaterThan(wrong!.features.claimedLean);
  });

  it("names the clause that says it", () => {
    const answer = "I am not sure about momentum, but a larger learning rate takes bigger steps.";
    const { tokens } = tokenize(answer);
    const { says } = findings(answer)[0]!;
    const words = tokens.slice(says!.from, says!.to + 1).map(({ text }) => text);
    expect(words.join(" ")).toBe("but a larger learning rate takes bigger steps");
  });

  it("falls to the point it is about, and to the background when it is about none", () => {
    const [steps, moment] = findings("each weight has its second moment kept by the optimizer");
    expect(moment!.features.claimedShare).toBeGreaterThan(0.5);
    expect(steps!.features.claimedShare).toBeLessThan(0.3);
    for (const { features } of findings("cats sleep most of the day")) {
      expect(features.claimedShare).toBeLessThan(0.2);
      expect(features.opposedShare).toBeLessThan(0.2);
    }
  });

  it("is nothing for an answer without words", () => {
    for (const { features, says } of findings("...")) {
      expect(features.claimed).toBe(0);
      expect(says).toBeUndefined();
    }
  });
});
