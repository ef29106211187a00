import { describe, expect, it } from "vitest";
import { termSchema } from "../../../src/domain/question.ts";
import { clarifyByRule } from "../../../src/reasoning/by-rule/clarify.ts";
import { choice, cloze, kinds, numeric, stability } from "./support.ts";

const logit = termSchema.parse({
  id: "logit",
  term: "logit",
  definition: "A raw score that a network gives before it is normalised.",
});
const clarify = (question: (typeof kinds)[number], text: string, terms = [logit]) =>
  clarifyByRule({ question, prompt: question.prompt, text }, terms);

describe("clarify by rule", () => {
  it("says what sort of answer each kind wants, and repeats the question", () => {
    expect(clarify(stability, "what do you want?")).toContain("two ideas");
    expect(clarify(choice, "how do I answer?")).toContain("Exactly one option is right");
    expect(clarify(numeric, "how exact?")).toContain("up to 0.005");
    expect(clarify(cloze, "what?")).toContain("One word or a short phrase");
    for (const question of kinds) expect(clarify(question, "huh?")).toContain(question.prompt);
  });

  it("explains a term of the prompt", () => {
    expect(clarify(stability, "what is a logit?")).toContain("logit: A raw score");
    expect(clarify(stability, "what is a tensor?")).not.toContain("raw score");
  });

  it("leaves a term alone whose meaning is asked for", () => {
    const telling = { ...logit, definition: "A score whose exponential may overflow." };
    const text = clarify(stability, "what does logit mean?", [telling]);
    expect(text).not.toContain("overflow");
    expect(text).toContain("part of what I am asking");
  });

  it("takes no side in an either-or", () => {
    expect(clarify(stability, "do you mean in training or at inference?")).toContain("as it stands");
  });
});
