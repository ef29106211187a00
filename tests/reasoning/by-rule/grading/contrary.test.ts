import { describe, expect, it } from "vitest";
import type { OpenQuestion } from "../../../../src/domain/question.ts";
import { checkQuestion } from "../../../../src/knowledge/check-question.ts";
import { builtInQuestions, grade, softmax } from "./support.ts";

const [overflow, invariant] = softmax.points;
const question: OpenQuestion = {
  ...softmax,
  points: [
    { ...overflow!, contrary: ["they underflow to zero", "the exponentials get too small"] },
    {
      ...invariant!,
      contrary: ["the probabilities change", "it makes the distribution sharper", "the factor stays"],
    },
  ],
};

describe("wordings of the opposite", () => {
  it("contradict their point, with a quote", () => {
    const answer = "The exponentials get too small.";
    const [first] = grade(question, answer).points;
    expect(first).toMatchObject({ verdict: "contradicted" });
    expect(answer).toContain(first!.quote!);
  });

  it("keep an answer that holds one from being correct", () => {
    expect(grade(question, "They would overflow, but the probabilities change.").verdict).not.toBe("correct");
  });

  it("contradict in the built-in rubrics more often than they are credited", () => {
    const contrary = builtInQuestions()
      .filter((_, at) => at % 12 === 0)
      .flatMap((own) =>
        own.points.flatMap((point) =>
          (point.contrary ?? []).map(
            (phrase) => grade(own, phrase).points.find(({ id }) => id === point.id)?.verdict,
          ),
        ),
      );
    const credited = contrary.filter((verdict) => verdict === "met" || verdict === "partly");
    expect(contrary.length).toBeGreaterThan(100);
    expect(credited.length / contrary.length).toBeLessThan(0.1);
  });

  it("are a fault of the rubric when they are accepted as well", () => {
    const both = { ...question, points: [{ ...overflow!, contrary: ["Overflow"] }] };
    expect(checkQuestion(both).join()).toContain('"Overflow" is in accept and in contrary');
    expect(checkQuestion(question)).toEqual([]);
  });
});

describe("a wrong belief", () => {
  it("is not put together from two sentences", () => {
    expect(grade(softmax, "It is only a sum. One keeps the numbers small.").misconceptions).toEqual([]);
  });
});

describe("notes of a few words", () => {
  it("are not called wrong for being a list", () => {
    const notes = "overflow, inf, float range too small, factor cancels, same probabilities, nothing lost";
    expect(grade(softmax, notes).verdict).not.toBe("wrong");
  });
});
