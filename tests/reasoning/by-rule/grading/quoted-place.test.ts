import { describe, expect, it } from "vitest";
import { indexAnswer } from "../../../../src/reasoning/by-rule/grading/answer-index.ts";
import { clauseAt, quoteOf, sentenceAt } from "../../../../src/reasoning/by-rule/grading/quote.ts";

function placeOf(answer: string, first: string, last = first) {
  const index = indexAnswer({ answer });
  const at = (word: string) => index.text.tokens.findIndex(({ text }) => text === word);
  return { index, place: { from: at(first), to: at(last) } };
}

function quoted(answer: string, first: string, last = first): string {
  const { index, place } = placeOf(answer, first, last);
  return quoteOf(index, clauseAt(index, place));
}

const sentence =
  "When nobody resets them, the gradients of all earlier batches are kept, so the next step goes the wrong way and the loss jumps.";

describe("the place that is quoted", () => {
  it("is a short sentence, whole", () => {
    const answer = "It overshoots; with tiny steps it crawls. Then it stops.";
    expect(quoted(answer, "crawls")).toBe("with tiny steps it crawls");
    expect(quoted("You should never clear the grads. Adam is fine.", "clear", "grads")).toBe(
      "You should never clear the grads",
    );
  });

  it("is the clauses that a place stands in, from end to end", () => {
    expect(quoted(sentence, "earlier", "kept")).toBe("the gradients of all earlier batches are kept");
    expect(quoted(sentence, "kept", "loss")).toBe(
      "the gradients of all earlier batches are kept, so the next step goes the wrong way and the loss jumps",
    );
  });

  it("is shown with its neighbour when the clause is short or leans on it", () => {
    const answer = `${sentence.slice(0, -1)}, which is bad.`;
    expect(quoted(answer, "bad")).toContain("the loss jumps, which is bad");
  });

  it("is cut before a joining word in a clause without end", () => {
    const many = "more ".repeat(20).trim();
    const answer = `${many} and the loss falls with tiny steps and ${many}`;
    const quote = quoted(answer, "loss", "steps");
    expect(quote).toBe("and the loss falls with tiny steps");
  });

  it("stays short in a clause without end or joint", () => {
    const long = `${"many ".repeat(40)}steps ${"more ".repeat(40)}`;
    expect(quoted(long, "steps").split(" ")).toHaveLength(25);
  });

  it("does not end inside a formula, and closes its brackets", () => {
    const answer =
      "The output of the layer is softmax(q,k) times v for every one of the heads (all of them), and they are joined.";
    expect(quoted(answer, "k")).toContain("softmax(q,k) times v");
    expect(quoted("the way down (top-down) is new", "top", "down")).toContain("(top-down)");
  });

  it("leaves out list signs", () => {
    expect(quoted("- the mask is missing\n- it copies", "mask")).toBe("the mask is missing");
  });

  it("is whole sentences where one clause is not enough", () => {
    const { index, place } = placeOf("It copies. Then it fails.", "copies", "fails");
    expect(quoteOf(index, sentenceAt(index, { from: place.from, to: place.from }))).toBe("It copies");
    expect(quoteOf(index, sentenceAt(index, place))).toBe("It copies. Then it fails");
  });
});
