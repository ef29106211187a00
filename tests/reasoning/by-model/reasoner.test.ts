import { describe, expect, it } from "vitest";
import type { PointVerdict } from "../../../src/domain/grade.ts";
import { scriptedModel } from "../../support/scripted-model.ts";
import {
  codes,
  goodAnswer,
  passages,
  question,
  reasonerOver,
  rule,
  turn,
  unsureRule,
  verdicts,
} from "./setup.ts";

const open = { question, prompt: question.prompt };
const topic = {
  id: "softmax",
  title: "Softmax",
  area: "dl",
  level: "foundational",
  needs: [],
  tags: [],
} as const;
const unsureText = "mm softmax hm";
const missing: PointVerdict[] = [
  { id: "invariant", text: question.points[1]!.text, weight: 1, verdict: "missed" },
];

describe("classification", () => {
  const classify = (
    text: string,
    lines: Parameters<typeof scriptedModel>[0],
    { graded = false, fallback = unsureRule } = {},
  ) => {
    const model = scriptedModel(lines);
    return reasonerOver(model, fallback)
      .reasoner.classify({ text, open, graded, topics: [] }, turn().context)
      .then((outcome) => ({ ...outcome, calls: model.requests.length }));
  };

  it("asks no model where the rule is sure", async () => {
    expect(await classify("I don't know", [], { fallback: rule })).toMatchObject({
      value: { label: "give-up" },
      calls: 0,
    });
  });

  it("takes the model's label with words of the message as evidence, and only then", async () => {
    const good = await classify(unsureText, [{ label: "hint", evidence: "softmax hm" }]);
    expect(good).toMatchObject({ value: { label: "hint", how: "judged" }, calls: 1 });
    for (const reply of [
      { label: "answer", evidence: "the factor cancels" },
      { label: "answer", evidence: "" },
      { label: "dispute", evidence: "softmax hm" },
      { label: "unsure", evidence: "softmax hm" },
    ]) {
      expect((await classify(unsureText, [reply])).value.label).toBe("unsure");
    }
  });

  it("never lets a model end the sitting", async () => {
    const outcome = await classify(unsureText, [
      { label: "stop", evidence: "hm" },
      { label: "stop", evidence: "hm" },
    ]);
    expect(outcome.value.label).toBe("unsure");
    expect(codes(outcome.notices)).toEqual(["model-unreadable"]);
  });
});

describe("explanations", () => {
  const input = { query: "why is the maximum subtracted?", passages, covered: true, window: [], summary: "" };
  const good =
    "Exponentials of large logits overflow in floating point [1]. Subtracting the maximum logit leaves the probabilities unchanged [1].";

  it("streams checked sentences; the message is what the deltas said", async () => {
    const { context, deltas } = turn();
    const model = scriptedModel([`<think>easy</think>${good}`]);
    const { value, notices } = await reasonerOver(model).reasoner.explain(input, context);
    expect(value.text).toBe(
      "Exponentials of large logits overflow in floating point. [1] Subtracting the maximum logit leaves the probabilities unchanged. [1]",
    );
    expect(deltas.join("").trim()).toBe(value.text);
    expect(deltas.length).toBe(2);
    expect(value.cited.map(({ id }) => id)).toEqual(["p1"]);
    expect(notices).toEqual([]);
  });

  it("marks what was shown as interrupted and goes on by rule when the stream breaks", async () => {
    const { context, deltas, budget } = turn();
    const model = scriptedModel([{ fail: "broken-stream", after: `${good.slice(0, 62)} Subtracting` }]);
    const { value, notices } = await reasonerOver(model).reasoner.explain(input, context);
    expect(deltas.join("")).toMatch(/overflow in floating point\. \[1\]\s+… \[interrupted\]/);
    expect(value).toEqual((await rule.explain(input, context)).value);
    expect(codes(notices)).toEqual(["model-broken-stream"]);
    expect(budget.calls).toHaveLength(1);
  });

  it.each([
    ["salad", "Zqx vorble plint gnar. Tosk wibble frunz lopa."],
    ["another language", "Die Exponentialfunktion läuft über. Das Maximum wird deshalb abgezogen."],
    ["a refusal", "I'm sorry, but I can't help with that."],
    [
      "its own ideas",
      "You should drink enough water while you are learning. It is good to sleep before an exam.",
    ],
  ])("is by rule after %s, with nothing shown", async (_, text) => {
    const { context, deltas } = turn();
    const { value, notices } = await reasonerOver(scriptedModel([text])).reasoner.explain(input, context);
    expect(deltas).toEqual([]);
    expect(codes(notices)).toEqual(["model-unfit"]);
    expect(value).toEqual((await rule.explain(input, context)).value);
  });

  it("asks no model when the sources don't cover the question", async () => {
    const { value } = await reasonerOver(scriptedModel([])).reasoner.explain(
      { ...input, covered: false },
      turn().context,
    );
    expect(value.cited).toEqual([]);
  });
});

describe("hints, follow-ups and clarifications", () => {
  const leak = "The exponentials of large logits overflow, that is the whole reason for it.";

  it("gives the written hints first, then the model's, never the key", async () => {
    const fine =
      "Think about what the computer does with the number that you get when the exponent is a thousand.";
    const model = scriptedModel([fine, leak]);
    const { reasoner } = reasonerOver(model);
    expect((await reasoner.hint({ question, given: 0, passages }, turn().context)).value).toBe(
      question.hints[0],
    );
    expect((await reasoner.hint({ question, given: 1, passages }, turn().context)).value).toBe(fine);
    const leaked = await reasoner.hint({ question, given: 1, passages }, turn().context);
    expect(leaked.value).not.toContain("overflow");
    expect(codes(leaked.notices)).toEqual(["model-unfit"]);
  });

  it("asks one question that does not tell what is missing", async () => {
    const fine =
      "You are right about the size of the numbers. What does the subtraction do to numerator and denominator?";
    const { reasoner } = reasonerOver(
      scriptedModel([fine, "So, does the factor cancel and leave the result unchanged?"]),
    );
    const input = { question, answer: "it would overflow", open: missing, met: [], ungraded: false };
    const { context, deltas } = turn();
    expect((await reasoner.followUp(input, context)).value).toBe(fine);
    expect(deltas).toEqual([fine]);
    const told = await reasoner.followUp(input, turn().context);
    expect(told.value).toBe((await rule.followUp(input, turn().context)).value);
    expect(codes(told.notices)).toEqual(["model-unfit"]);
  });

  it("explains the question and repeats it in its own words", async () => {
    const text = "I ask for the reason behind one step of the softmax computation, in your own words.";
    const { reasoner } = reasonerOver(scriptedModel([text]));
    const { value } = await reasoner.clarify(
      { question, prompt: question.prompt, text: "what do you mean?" },
      turn().context,
    );
    expect(value).toBe(`${text}\n\nThe question again: ${question.prompt}`);
  });
});

describe("reflection, wording and summary", () => {
  const judged = () => rule.judge({ question, answer: "it would overflow", passages }, turn().context);
  const reflectInput = async () => ({
    question,
    topic: "softmax",
    answer: "it would overflow",
    gaveUp: false,
    judgement: (await judged()).value,
    episodes: [],
    passages,
  });

  it("words the reflection; what was missed follows from the findings", async () => {
    const input = await reflectInput();
    const text =
      "You saw that the exponentials overflow. What you left out is that the factor cancels, so look at that next.";
    const { value } = await reasonerOver(scriptedModel([text])).reasoner.reflect(input, turn().context);
    const ruled = (await rule.reflect(input, turn().context)).value;
    expect(value).toEqual({ ...ruled, text });
  });

  it("does not let it speak of scores or storage", async () => {
    const input = await reflectInput();
    const text = "You saw that the exponentials overflow, so I raised your score to 90 % and saved it.";
    const { value, notices } = await reasonerOver(scriptedModel([text])).reasoner.reflect(
      input,
      turn().context,
    );
    expect(value).toEqual((await rule.reflect(input, turn().context)).value);
    expect(codes(notices)).toEqual(["model-unfit"]);
  });

  it("keeps the bank's wording, and asks for a preface only where an episode bears on it", async () => {
    const model = scriptedModel([
      "Last time one half of the reason was not there, so let us look at both halves.",
    ]);
    const { reasoner } = reasonerOver(model);
    const input = {
      question,
      topic: { ...topic, needs: [], tags: [] },
      why: "due",
      episodes: [],
      window: [],
    };
    expect((await reasoner.compose(input, turn().context)).value).toBe(question.prompt);
    expect(model.requests).toHaveLength(0);
    const episode = {
      id: "e1",
      session: "s1",
      attempt: "a1",
      objective: "softmax/stability",
      topic: "softmax",
      question: "softmax/stability/other",
      at: 1,
      verdict: "partly" as const,
      missed: ["the second half of the reason"],
      misconceptions: [],
      reflection: "",
    };
    const { value } = await reasoner.compose({ ...input, episodes: [episode] }, turn().context);
    expect(value).toMatch(/^Last time one half/);
    expect(value.endsWith(`\n\n${question.prompt}`)).toBe(true);
  });

  it("summarises in at most 1,000 characters of whole sentences", async () => {
    const sentence =
      "The learner asked about softmax and the tutor explained how the exponentials overflow. ";
    const { reasoner } = reasonerOver(scriptedModel([sentence.repeat(30)]));
    const { value } = await reasoner.summarise(
      { summary: "", leaving: [{ role: "learner", content: "softmax exponentials overflow?" }] },
      turn().context,
    );
    expect(value.length).toBeLessThanOrEqual(1000);
    expect(value.endsWith(".")).toBe(true);
  });
});

describe("a graded turn", () => {
  it("takes at most three calls in all, and then goes on by rule", async () => {
    const first = verdicts([{ verdict: "missed" }, { verdict: "missed" }]);
    const second = verdicts([
      { id: "invariant", verdict: "missed" },
      { id: "overflow", verdict: "missed" },
    ]);
    const text = "You saw a part of it. Look at how the factor cancels in the softmax next.";
    const model = scriptedModel([first, second, text]);
    const { reasoner } = reasonerOver(model);
    const { context, budget } = turn(3);
    const { value: judgement } = await reasoner.judge({ question, answer: goodAnswer, passages }, context);
    await reasoner.reflect(
      { question, topic: "softmax", answer: goodAnswer, gaveUp: false, judgement, episodes: [], passages },
      context,
    );
    const last = await reasoner.followUp(
      { question, answer: goodAnswer, open: missing, met: [], ungraded: true },
      context,
    );
    expect(budget.calls).toHaveLength(3);
    expect(codes(last.notices)).toEqual(["call-limit"]);
  });
});
