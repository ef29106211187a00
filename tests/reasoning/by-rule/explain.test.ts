import { describe, expect, it } from "vitest";
import { termSchema } from "../../../src/domain/question.ts";
import type { ExplainInput } from "../../../src/ports/reasoner.ts";
import { explainByRule } from "../../../src/reasoning/by-rule/explain.ts";
import { sentencesOf } from "../../../src/reasoning/by-rule/text/sentences.ts";
import { passage, stability } from "./support.ts";

const other = passage({
  id: "p-2",
  doc: "Gradient descent",
  heading: ["Gradient descent", "Momentum"],
  text: "Momentum adds a part of the last step. The overflow of a logit is not its topic.",
});
const explain = (change: Partial<ExplainInput>) =>
  explainByRule({
    query: "",
    passages: [passage(), other],
    covered: true,
    window: [],
    summary: "",
    ...change,
  });

describe("explain by rule", () => {
  it("joins the sentences that bear on the query, each from a cited passage", () => {
    const { text, cited } = explain({ query: "why subtract the largest logit?" });
    expect(text).toContain("implementations subtract the largest logit first. [1]");
    expect(cited[0]?.id).toBe("p-1");
    expect(text).not.toContain("**");
    const numbers = [...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
    expect(new Set(numbers)).toEqual(new Set(cited.map((_, at) => at + 1)));
  });

  it("says only what the passages say", () => {
    const { text, cited } = explain({ query: "what is softmax?" });
    const known = cited.flatMap(({ text: source }) => sentencesOf(source));
    for (const sentence of sentencesOf(text.replace(/ \[\d+\]/g, ""))) expect(known).toContain(sentence);
  });

  it("ends no sentence with the colon of a list that it leaves out", () => {
    const list = passage({
      text: "Momentum cleans up, in two steps:\n\n1. Keep the best.\n2. Drop the rest.",
    });
    const { text } = explain({ query: "what does momentum clean up in its steps?", passages: [list] });
    expect(text).toContain("in two steps.");
    expect(text).not.toContain(":.");
  });

  it("prefers the definition when asked what a thing is", () => {
    expect(explain({ query: "what is softmax?" }).text).toMatch(/^Softmax is a function/);
  });

  it("begins with the glossary, without a citation for it", () => {
    const term = termSchema.parse({ id: "softmax", term: "softmax", definition: "logits to probabilities" });
    const { text } = explain({ query: "what is softmax?", term });
    expect(text).toMatch(/^From the glossary: \*\*softmax\*\*: Logits to probabilities\.\n\n/);
    expect(text.split("\n\n")[0]).not.toMatch(/\[\d\]/);
  });

  it("says when its sources don't cover the query, and names what is nearest", () => {
    const { text, cited } = explain({ query: "do logits overflow in hardware?", covered: false });
    expect(text).toContain("My sources don't cover that");
    expect(text).toContain('"Numerical stability" in Softmax and temperature');
    expect(cited).toEqual([]);
    expect(explain({ query: "do logits overflow?", covered: false, passages: [] }).text).not.toContain(
      "nearest",
    );
  });

  it("names nothing as nearest that shares no word of a subject with the query", () => {
    expect(explain({ query: "who won the cup?", covered: false }).text).not.toContain("nearest");
  });

  it("tells nothing that would answer the open question, and says so", () => {
    const waits = "That would answer the question that is open";
    const asked = explain({ query: "what overflows with a large logit?", open: stability });
    expect(asked.text).toContain(waits);
    expect(asked.text).not.toContain("overflow");
    expect(asked.cited).toEqual([]);
    for (const query of ["what is the answer", "tell me the right answer please", "what's the solution?"])
      expect(explain({ query, open: stability }).text).toContain(waits);
    const elsewhere = passage({ topic: "networks", text: "A queue overflows when nobody reads it in time." });
    const queue = { query: "when does a queue overflow?", passages: [elsewhere], open: stability };
    expect(explain(queue).text).toContain("A queue overflows");
    expect(explain({ ...queue, passages: [{ ...elsewhere, topic: "softmax" }] }).text).toContain(waits);
    expect(explain({ query: "what is momentum?", open: stability }).text).toContain("Momentum adds");
    expect(explain({ query: "what overflows with a large logit?" }).text).toContain("overflow");
  });

  it("stays within about 120 words", () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `Softmax number ${at} is a word of length ${at * at}.`,
    );
    const { text } = explain({ query: "what is softmax?", passages: [passage({ text: many.join(" ") })] });
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(130);
  });
});

describe("sentencesOf", () => {
  it("leaves out what reads badly in running text", () => {
    const text = [
      "# Title",
      "A first [link](x.md) with *stress*, e.g. here. A second one.",
      "",
      "| a | b |",
      "|---|---|",
      "```js",
      "code();",
      "```",
      "- An item",
      "- Another `item`.",
    ].join("\n");
    expect(sentencesOf(text)).toEqual([
      "A first link with stress, e.g. here.",
      "A second one.",
      "An item",
      "Another `item`.",
    ]);
  });
});
