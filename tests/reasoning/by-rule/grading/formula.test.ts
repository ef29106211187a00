import { describe, expect, it } from "vitest";
import { findFormula, findTurned, formulaOf } from "../../../../src/reasoning/by-rule/grading/formula.ts";
import { normalize } from "../../../../src/reasoning/by-rule/grading/normalize.ts";
import { builtInQuestions, grade } from "./support.ts";

const clean = (text: string) => normalize(text).clean;
const update = formulaOf("w - a * g")!;

describe("a formula with a sign turned", () => {
  it.each(["w + a * g", "w = w + lr * grad", "so it is theta = theta + eta*g then"])(
    "is seen in %s",
    (text) => {
      expect(findTurned(update, clean(text))).toBeDefined();
      expect(findFormula(update, clean(text))).toBeUndefined();
    },
  );

  it.each(["w - a * g", "theta = theta - eta*g", "w * a + g", "w + a", "1 + 2 * 3", "add the gradient"])(
    "is not seen in %s",
    (text) => expect(findTurned(update, clean(text))).toBeUndefined(),
  );

  it("contradicts the point that it is a wording of", () => {
    const question = builtInQuestions().find(({ id }) => id === "gradient-descent/update-rule/state")!;
    const rule = (answer: string) => grade(question, answer).points.find(({ id }) => id === "rule")?.verdict;
    expect(rule("w = w + lr * grad")).toBe("contradicted");
    expect(rule("w = w + lr * grad, and the gradient points uphill")).not.toBe("met");
    expect(rule("w = w - lr * grad")).toBe("met");
    expect(rule("It is not w + lr * grad but w = w - lr * grad.")).toBe("met");
  });
});

describe("a wording that is disowned", () => {
  it.each(["The opposite of ", "It is a myth that "])("earns nothing behind %s", (frame) => {
    const earned = builtInQuestions()
      .filter((_, at) => at % 20 === 0)
      .flatMap((question) =>
        question.points.map(({ id, accept }) => {
          const { points } = grade(question, `${frame}${accept[0]}.`);
          return points.find((point) => point.id === id)?.verdict;
        }),
      )
      .filter((verdict) => verdict === "met" || verdict === "partly");
    expect(earned).toEqual([]);
  });
});
