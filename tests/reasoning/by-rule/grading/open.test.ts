import { describe, expect, it } from "vitest";
import { grade, softmax } from "./support.ts";

const verdicts = (answer: string) =>
  Object.fromEntries(grade(softmax, answer).points.map(({ id, verdict }) => [id, verdict]));

describe("the judge by rule on a rubric", () => {
  it("meets points in the accepted words and quotes the learner verbatim", () => {
    const answer = "Large values OVERFLOW;\u200b the factor cancels.";
    const { points, verdict } = grade(softmax, answer);
    expect(verdict).toBe("correct");
    for (const { quote } of points) expect(answer).toContain(quote);
  });

  it("credits half of it as partly right and says what is missing", () => {
    const { verdict, points } = grade(softmax, "exp would overflow");
    expect(verdict).toBe("partly");
    expect(points[1]).toMatchObject({ verdict: "missed", missing: softmax.points[1]!.text });
  });

  it("reads a denial and an opposite as no credit", () => {
    expect(verdicts("They do not overflow.").overflow).not.toBe("met");
    expect(verdicts("The result changed.").invariant).not.toBe("met");
  });

  it("forgives a misspelling of a long word", () => {
    expect(verdicts("they would overlfow").overflow).toBe("met");
  });

  it("gives nothing for the question or a hint said back, and nothing for nothing", () => {
    expect(grade(softmax, softmax.prompt).verdict).toBe("wrong");
    expect(grade(softmax, softmax.hints[0]!).verdict).toBe("wrong");
    expect(grade(softmax, "  ")).toMatchObject({ verdict: "wrong", estimate: 0 });
  });

  it("charges a misconception with its quote", () => {
    const { misconceptions } = grade(softmax, "It makes them sum to one.");
    expect(misconceptions).toMatchObject([
      { id: "normalises", quote: expect.stringContaining("sum to one") },
    ]);
  });

  it("wants steps in order", () => {
    const question = {
      ...softmax,
      points: [
        {
          id: "loop",
          text: "the steps of training",
          weight: 1,
          accept: [],
          order: ["forward pass", "loss", "backward pass"],
        },
      ],
    };
    expect(grade(question, "forward pass, then the loss, then the backward pass").verdict).toBe("correct");
    expect(grade(question, "backward pass, then the loss, then the forward pass").verdict).toBe("wrong");
  });
});
