import { describe, expect, it } from "vitest";
import { CheckedExplanation, ownMark } from "../../../src/reasoning/by-model/stream/checked-explanation.ts";
import { SentenceStream } from "../../../src/reasoning/by-model/stream/sentence-stream.ts";
import { ThinkFilter } from "../../../src/reasoning/by-model/stream/think-filter.ts";
import { passages } from "./setup.ts";

const pieces = (text: string, size: number) => text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];

describe("sentences of a stream", () => {
  const text = "First, e.g. this one [1]. Second has 0.5 in it! [2] Third?\n\nFourth without an end";
  it.each([1, 3, 8, 500])("are complete whatever the pieces (%i characters)", (size) => {
    const stream = new SentenceStream();
    const sentences = pieces(text, size).flatMap((piece) => stream.add(piece));
    expect(sentences.map((sentence) => sentence.trim())).toEqual([
      "First, e.g. this one [1].",
      "Second has 0.5 in it! [2]",
      "Third?",
    ]);
    expect(stream.rest()).toBe("Fourth without an end");
  });
});

describe("thinking in a stream", () => {
  it.each([1, 2, 5, 100])("is left out wherever its marks are split (%i characters)", (size) => {
    const filter = new ThinkFilter();
    const text = "<think>hm < a</think>One < two <thinking>x</thinking>three";
    expect(
      pieces(text, size)
        .map((piece) => filter.add(piece))
        .join("") + filter.rest(),
    ).toBe("One < two three");
  });
});

describe("an explanation checked sentence by sentence", () => {
  const input = { query: "why subtract the maximum?", passages, covered: true, window: [], summary: "" };

  /** Sentences of one paragraph. */
  const opened = () => {
    const checked = new CheckedExplanation(input);
    return {
      add: (text: string) => checked.add({ kind: "sentence", text, block: 1, lead: "", continues: false }),
      explanation: () => checked.explanation(),
    };
  };

  it("drops citations that don't exist, mends wrong ones, marks what no passage carries", () => {
    const checked = opened();
    expect(checked.add("Exponentials of large logits overflow [7]. ")).toBe(
      "Exponentials of large logits overflow. [1]",
    );
    expect(checked.add("A high temperature flattens the distribution [1]. ")).toBe(
      " A high temperature flattens the distribution. [2]",
    );
    expect(checked.add("You will be asked about this in the exam by your teacher [2]. ")).toContain(ownMark);
    const { text, cited } = checked.explanation()!;
    expect(cited.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(text).not.toContain("[7]");
  });

  it("marks a number that the passage does not have", () => {
    const checked = opened();
    checked.add("Exponentials of large logits overflow [1]. ");
    expect(checked.add("A temperature of 0.9 sharpens the distribution [2]. ")).toContain(ownMark);
    expect(checked.add("A temperature of 0.5 sharpens the distribution [2]. ")).toContain("[2]");
  });

  it("shows nothing before something stands on a passage, and nothing at all of salad", () => {
    const checked = opened();
    expect(checked.add("I think that you should always read the question twice. ")).toBe("");
    expect(checked.add("Zqx vorble plint gnar tosk wibble frunz. ")).toBe("");
    expect(checked.explanation()).toBeUndefined();
    const shown = checked.add("Subtracting the maximum logit leaves the probabilities unchanged [1].");
    expect(shown).toContain("read the question twice");
    expect(shown).toContain("[1]");
    expect(shown).not.toContain("vorble");
  });

  it("is set aside when most of it is the model's own", () => {
    const checked = opened();
    checked.add("Exponentials of large logits overflow [1]. ");
    for (const subject of ["books", "music", "sports"]) {
      checked.add(`There are many ways in which one could learn about ${subject} at this point. `);
    }
    expect(checked.explanation()).toBeUndefined();
  });
});
