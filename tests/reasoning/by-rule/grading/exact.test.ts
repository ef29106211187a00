import { describe, expect, it } from "vitest";
import type { ChoiceQuestion, ClozeQuestion, NumericQuestion } from "../../../../src/domain/question.ts";
import { grade } from "./support.ts";

const common = { difficulty: 2, form: "compute" as const, hints: [], answer: "…" };
const numeric = (value: number, unit?: string): NumericQuestion => ({
  ...common,
  id: "a/b/c",
  kind: "numeric",
  prompt: "How much?",
  value,
  tolerance: "1%",
  ...(unit === undefined ? {} : { unit }),
});
const choice: ChoiceQuestion = {
  ...common,
  id: "a/b/d",
  kind: "choice",
  prompt: "Which?",
  options: [
    { id: "larger-model", text: "Train a larger model" },
    { id: "more-data", text: "Label more examples" },
    { id: "early-stop", text: "Stop at an earlier epoch" },
  ],
  right: ["larger-model"],
};
const cloze: ClozeQuestion = {
  ...common,
  id: "a/b/e",
  kind: "cloze",
  prompt: "Fill the gap.",
  text: "Subtract the ___ logit.",
  accept: ["maximum", "largest"],
};

describe("numbers", () => {
  it.each([
    ["48", 48],
    ["4 * 4 * 3 = 48", 48],
    ["1e-3", 0.001],
    ["1 x 10^-3", 0.001],
    [".96", 0.96],
    ["so 1,024 in the end", 1024],
    ["2^10", 1024],
    ["65 %", 0.65],
    ["48 = 4*4*3", 48],
    ["48 weights (16 for each of the 3 filters)", 48],
    ["8/(8+2) = 0.8, so 80 %", 0.8],
    ["16 per filter and 3 filters, 48 in all", 48],
  ])("reads %s as %d", (answer, value) => {
    expect(grade(numeric(value), answer).verdict).toBe("correct");
  });

  it.each([
    ["the slope is -3", -3],
    ["you save 360 dollars, so -360", -360],
    ["48 -12 = 36", 36],
  ])("reads the sign in %s", (answer, value) => {
    expect(grade(numeric(value), answer).verdict).toBe("correct");
    expect(grade(numeric(-value), answer).verdict).toBe("wrong");
  });

  it("converts units and refuses those of another kind", () => {
    expect(grade(numeric(100, "s"), "100000 ms").verdict).toBe("correct");
    expect(grade(numeric(100, "s"), "100 ms").verdict).toBe("wrong");
    expect(grade(numeric(100, "s"), "100 GB").verdict).toBe("wrong");
  });

  it.each([
    ["thirty days", 30, "days"],
    ["three quarters", 75, "%"],
    ["nine tenths of it", 90, "percent"],
    ["ninety per cent", 90, "%"],
    ["0.405 µm", 405, "nm"],
    ["half a minute", 30, "seconds"],
    ["a fortnight", 14, "days"],
    ["one week", 7, "days"],
    ["a week", 7, "days"],
    ["two hundred and forty", 240, undefined],
    ["forty-two thousand", 42_000, undefined],
    ["two and a half hours", 150, "minutes"],
    ["two years", 24, "months"],
    ["72 degrees Celsius", 72, "°C"],
    ["72°", 72, "°C"],
    ["5 a day", 5, undefined],
    ["12, as there are 4 a week for three weeks", 12, undefined],
  ])("reads words and other units: %s", (answer, value, unit) => {
    expect(grade(numeric(value, unit), answer).verdict).toBe("correct");
  });

  it.each([
    ["half an hour", 30, "seconds"],
    ["seven weeks", 7, "days"],
    ["72 °F", 72, "°C"],
    ["fifteen hundred", 15, undefined],
    ["a quarter", 75, "%"],
    ["twenty or thirty", 30, "days"],
    ["14 hours", 14, "days"],
  ])("and is not misled by them: %s", (answer, value, unit) => {
    expect(grade(numeric(value, unit), answer).verdict).toBe("wrong");
  });

  it.each(["46, 47, 48", "12 or 48", "45 46 47 48"])("takes no guess out of several: %s", (answer) => {
    expect(grade(numeric(48), answer).verdict).toBe("wrong");
  });

  it("is wrong outside the tolerance, with another sign, or without a number", () => {
    expect(grade(numeric(48), "49").verdict).toBe("wrong");
    expect(grade(numeric(48), "-48").verdict).toBe("wrong");
    expect(grade(numeric(48), "a lot").verdict).toBe("wrong");
  });
});

describe("choices", () => {
  it.each([
    "a",
    "A)",
    "option 1",
    "larger-model",
    "train a larger model",
    "I'd take the bigger, larger model",
  ])("takes %s for the first option", (answer) => expect(grade(choice, answer).verdict).toBe("correct"));

  it("takes nothing for ticking everything, and asks when it can't tell", () => {
    expect(grade(choice, "a, b and c").verdict).toBe("wrong");
    expect(grade(choice, "hm, hard to say").verdict).toBe("ungraded");
  });
});

describe("choices that have names of their own", () => {
  const named: ChoiceQuestion = {
    ...choice,
    options: [
      { id: "a", text: "Threshold A: few alarms" },
      { id: "c", text: "Threshold C: many alarms" },
      { id: "b", text: "Threshold B: some alarms" },
    ],
    right: ["b"],
  };

  it.each(["Anything but B, so A", "not B", "B looks good, so C"])("does not take %s for B", (answer) =>
    expect(grade(named, answer).verdict).not.toBe("correct"),
  );

  it.each(["B", "not A, B", "A costs more, so B"])("takes %s for B", (answer) =>
    expect(grade(named, answer).verdict).toBe("correct"),
  );
});

describe("choices in one's own words", () => {
  const lost: ChoiceQuestion = {
    ...choice,
    prompt: "What does the encoder lose without positions?",
    options: [
      { id: "colour", text: "The ability to handle colour channels" },
      { id: "layout", text: "Any knowledge of the spatial layout" },
    ],
    right: ["layout"],
  };
  const context: ChoiceQuestion = {
    ...choice,
    options: [
      { id: "spelling", text: "Both words share many letters" },
      { id: "contexts", text: "Both words appear in similar contexts" },
    ],
    right: ["contexts"],
  };

  it("hears the contrary of what was asked, and of what an option says", () => {
    expect(grade(lost, "it keeps the spatial layout but not much else").verdict).not.toBe("correct");
    expect(grade(lost, "it keeps the spatial layout").verdict).toBe("ungraded");
    expect(grade(context, "they occur in very different contexts").verdict).toBe("ungraded");
  });

  it("takes an option's own words", () => {
    expect(grade(lost, "the spatial layout is lost").verdict).toBe("correct");
    expect(grade(context, "they appear in similar contexts").verdict).toBe("correct");
  });
});

describe("gaps", () => {
  it("accepts the filling, its sentence and a misspelling", () => {
    for (const answer of ["maximum", "the largest", "Subtract the maximum logit.", "maxmum"])
      expect(grade(cloze, answer).verdict).toBe("correct");
  });

  it("refuses another word, two alternatives and a denied filling", () => {
    for (const answer of ["minimum", "maximum or minimum", "not the maximum", "everything"])
      expect(grade(cloze, answer).verdict).toBe("wrong");
  });
});
