import { describe, expect, it } from "vitest";
import { heard } from "../../../../../src/reasoning/by-rule/grading/asserted/heard.ts";
import { type TokenizedText, tokenize } from "../../../../../src/reasoning/by-rule/grading/tokens.ts";

const words = (text: TokenizedText | undefined): string =>
  (text?.tokens ?? []).flatMap(({ kind, text: word }) => (kind === "mark" ? [] : [word])).join(" ");
const asserted = (answer: string) => words(heard(tokenize(answer)).asserted);
const denied = (answer: string) => words(heard(tokenize(answer)).denied);

describe("what an answer asserts", () => {
  it.each([
    ["Dogs bark? No, quite the reverse.", ""],
    ["Dogs bark at night. Cats purr. None of that is true.", ""],
    ["Dogs bark at night; cats purr – that is wrong.", ""],
    ["All of the following is false: Dogs bark. Cats purr.", ""],
    ["It's wr0ng to say that dogs bark.", ""],
    ["~~Dogs bark~~ Cats purr.", "cats purr"],
    ["- [ ] dogs bark\n- [x] cats purr", "x cats purr"],
    ["| animal | true? |\n|---|---|\n| dogs bark | no |\n| cats purr | yes |", "cats purr"],
    ["Many think dogs bark; that's wrong. Cats purr.", "cats purr"],
    ["My friend claims that dogs bark, and he is right.", "dogs bark"],
    ["I don't think that dogs bark; rather cats purr.", "rather cats purr"],
    ["Magic! Just kidding. Cats purr.", "cats purr"],
    ["Nobody doubts that cats purr.", "cats purr"],
    ["The claim that dogs bark has been debunked.", ""],
    ["I refuse to accept that dogs bark.", ""],
    ["It is said that dogs bark. Far from it!", ""],
    ["Is it true that dogs bark? I checked, and it's false.", ""],
    ["A beginner would say: dogs bark at night all of that is wrong.", ""],
    ["Dogs bark. cats purr none of that is true", ""],
    ["Dogs bark and all of that is loud.", "dogs bark and all of that is loud"],
    ["Do dogs bark? Yes.", "do dogs bark"],
    ["> Cats purr.", "cats purr"],
    ["> Dogs bark.\n\nNonsense!", ""],
  ])("%s", (answer, left) => {
    expect(asserted(answer)).toBe(left);
  });

  it.each([
    "It does not converge, since the rate is too high.",
    "It predicts cat, which is wrong.",
    "If the label is false, the loss grows.",
    "No: it isn't linear.",
    "Yes, if only the inputs change.",
    "Reverse: one sweep for the whole gradient.",
    "The error is that the scaler sees the test data.",
    "It assumes that features are independent; this is often not true of words.",
    "Not only dogs but also cats.",
    "[] is made once, and every call uses it.",
  ])("leaves alone: %s", (answer) => {
    const text = tokenize(answer);
    expect(heard(text).asserted).toBe(text);
  });

  it("is told from what it denies", () => {
    expect(denied("It is a myth that dogs bark. Cats purr.")).toBe("dogs bark");
    expect(denied("Dogs bark. Just kidding.")).toBe("");
  });

  it("takes a label for a fault where the question asks for one", () => {
    const text = tokenize("Wrong: dogs bark. Right: cats purr.");
    expect(words(heard(text).denied)).toBe("dogs bark");
    expect(heard(text, { faults: true }).denied).toBeUndefined();
  });
});
