import { describe, expect, it } from "vitest";
import { companySigns } from "../../../../../src/reasoning/by-rule/classify/signs/company.ts";
import { markSigns } from "../../../../../src/reasoning/by-rule/classify/signs/marks.ts";
import { openingSigns } from "../../../../../src/reasoning/by-rule/classify/signs/openings.ts";
import type { Put } from "../../../../../src/reasoning/by-rule/classify/signs/put.ts";
import { sequenceSigns } from "../../../../../src/reasoning/by-rule/classify/signs/sequence.ts";
import { tokensOf } from "../../../../../src/reasoning/by-rule/classify/signs/tokens.ts";

function collect(fill: (put: Put) => void): Map<string, number> {
  const signs = new Map<string, number>();
  fill((name, value = 1) => signs.set(name, value));
  return signs;
}

const sequence = (text: string, question = "") =>
  collect((put) => sequenceSigns(tokensOf(text), new Set(tokensOf(question).map(({ stem }) => stem)), put));
const company = (text: string, question: string) =>
  collect((put) => companySigns(tokensOf(text), tokensOf(question), false, put));

describe("signs of the words in their order", () => {
  it("tell a stretch about a subject from the talk around it", () => {
    const signs = [...sequence("is it about gradients and momentum, warm?").keys()];
    expect(signs).toContain("sk:, _ ?");
    expect(signs.filter((name) => name.startsWith("sk") && /gradient|momentum/.test(name))).toEqual([]);
  });

  it("mark the question's own words, however they are inflected", () => {
    const question = "What does weight decay do?";
    expect([...sequence("decays the weights", question).keys()]).toContain("q:^ Q");
    expect([...sequence("shrinks numbers", question).keys()].some((name) => name.includes("Q"))).toBe(false);
  });

  it("do not weigh more in a long message than in one of middling length", () => {
    const length = (text: string) => Math.hypot(...sequence(text).values());
    const long = Array.from(
      { length: 60 },
      (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`,
    ).join(" ");
    expect(length("overflow")).toBeLessThan(length(long));
    expect(length(long)).toBeCloseTo(Math.sqrt(20));
  });
});

describe("signs of meaning", () => {
  it("see that other words are near to the question", () => {
    const question = "Why does a doctor test the blood?";
    const near = company("physicians diagnose patients", question);
    const far = company("guitar", question);
    const nearest = (signs: Map<string, number>) =>
      Number([...signs.keys()].find((name) => /^near:\d$/.test(name))?.slice(5));
    expect(nearest(near)).toBeGreaterThan(nearest(far));
  });

  it("say so when nothing is known about the words", () => {
    expect(company("qqzzxx", "Why?").has("near:none")).toBe(true);
    expect(company("", "").has("near:none")).toBe(true);
  });
});

describe("signs of how a message begins", () => {
  const opening = (text: string, question: string) => [
    ...collect((put) => openingSigns(text, question, text.endsWith("?"), put)).keys(),
  ];

  it("hold its first words against the form of the question", () => {
    const why = opening("to count them?", "Why is it used?");
    expect(why).toContain("opens:why to?");
    expect(opening("to count them?", "What is it used for?")).toContain("wants:for to?");
    expect(opening("to count them?", "When is it used?")).not.toContain("opens:why to?");
  });

  it("leave out which words of a subject they are", () => {
    expect(opening("gradients vanish", "Why?")).toEqual(opening("neurons die", "Why?"));
    expect(opening("", "Why?")).toContain("opens:why $.");
  });
});

describe("signs of how it is written", () => {
  it.each([
    ['"it overflows" and that is wrong?', "quoted first"],
    ["i wrote 'it overflows'", "quoted"],
    ["hm...", "dots"],
    ["sure :)", "face"],
    ["Overflow.", "full stop"],
  ])("find in %j: %s", (typed, name) => {
    expect(collect((put) => markSigns(typed, put)).has(name)).toBe(true);
  });

  it("take an apostrophe for no quotation", () => {
    expect(collect((put) => markSigns("it's what i don't know", put)).has("quoted")).toBe(false);
  });
});
