import { describe, expect, it } from "vitest";
import { indexAnswer } from "../../../../src/reasoning/by-rule/grading/answer-index.ts";
import { quoteOf, withClause } from "../../../../src/reasoning/by-rule/grading/quote.ts";

function quoted(answer: string, word: string): string {
  const index = indexAnswer({ answer });
  const at = index.text.tokens.findIndex(({ text }) => text === word);
  const { from, to } = withClause(index, { from: at, to: at });
  return quoteOf(index, from, to);
}

describe("the place that is quoted", () => {
  it("is a word with its clause, not with its neighbours' clauses", () => {
    expect(quoted("It overshoots; with tiny steps it crawls. Then it stops.", "crawls")).toBe(
      "with tiny steps it crawls",
    );
  });

  it("stays short in a clause without end", () => {
    const long = `${"many ".repeat(40)}steps ${"more ".repeat(40)}`;
    expect(quoted(long, "steps").split(" ")).toHaveLength(17);
  });

  it("is left alone when it has words enough", () => {
    const index = indexAnswer({ answer: "the loss goes up and then it goes down" });
    expect(withClause(index, { from: 1, to: 3 })).toEqual({ from: 1, to: 3 });
  });
});
