import { describe, expect, it } from "vitest";
import type { Question, Topic } from "../../../../src/domain/question.ts";
import { classifyByRule } from "../../../../src/reasoning/by-rule/classify/classify.ts";
import { choice, cloze, numeric, stability } from "../support.ts";

const topic = (id: string, title: string): Topic => ({
  id,
  title,
  area: "deep-learning",
  level: "foundational",
  needs: [],
  tags: [],
});
const topics = [
  topic("softmax", "Softmax and temperature"),
  topic("gradient-descent", "Gradient descent and modern optimizers"),
  topic("transformer", "The Transformer architecture"),
  topic("cnn-vs-vit", "CNNs versus Vision Transformers"),
];
const classify = (text: string, question?: Question, followUp?: string) =>
  classifyByRule({
    text,
    graded: true,
    topics,
    ...(question
      ? { open: { question, prompt: question.prompt, ...(followUp === undefined ? {} : { followUp }) } }
      : {}),
  });
const labelOf = (text: string, question: Question = stability) => classify(text, question).label;

describe("classify by rule, with an open question", () => {
  it.each([
    ["tell me the answer", "give-up"],
    ["just tell me the answer please", "give-up"],
    ["what's the right answer?", "give-up"],
    ["flag", "flag"],
    ["dispute that", "dispute"],
    ["q", "unsure"],
    ["how do I quit?", "stop"],
    ["hold on", "unsure"],
    ["the answer is the sum", "answer"],
  ])("takes the bare wish %j for %s, at any kind of question", (text, label) => {
    for (const question of [stability, choice, numeric, cloze])
      if (label !== "answer" || question === stability) expect(labelOf(text, question)).toBe(label);
  });

  it.each([
    "overflow",
    "because of numerical stability?",
    "is it overflow?",
    "not sure, maybe the exponentials get too large",
    "I don't know exactly, but exp(1000) is infinite in a float",
    "so that the next token gets a finite probability",
    "otherwise the stop token would win every time",
    "what happens is that exp overflows",
    "beacuse the exponetials get to big",
    "to make them sum to one",
  ])("takes %j as an answer", (text) => {
    expect(labelOf(text)).toBe("answer");
  });

  it.each([
    ["I don't know", "give-up"],
    ["no idea, tell me the answer", "give-up"],
    ["what do you mean by the largest logit?", "clarify"],
    ["can you rephrase the question?", "clarify"],
    ["can I get a hint?", "hint"],
    ["skip this one", "skip"],
    ["next question please", "skip"],
    ["I said exactly that, why only half?", "dispute"],
    ["this question is wrong", "flag"],
    ["what is layer normalisation?", "ask"],
    ["give me a harder question", "quiz"],
    ["let's do transformers instead", "topic"],
    ["how am I doing so far?", "progress"],
    ["that's enough for today, bye", "stop"],
    ["thanks!", "smalltalk"],
    ["hmm", "unsure"],
    ["not sure", "unsure"],
  ])("takes %j as %s", (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it("knows what the other kinds of question are answered with", () => {
    for (const text of ["b", "a, c", "option 2", "is it b?", "a temperature far above one"])
      expect(labelOf(text, choice)).toBe("answer");
    for (const text of ["0.73", "about 0.7", "idk 0.5?"]) expect(labelOf(text, numeric)).toBe("answer");
    for (const text of ["maximum", "biggest"]) expect(labelOf(text, cloze)).toBe("answer");
    for (const question of [choice, numeric, cloze]) {
      expect(labelOf("I don't know", question)).toBe("give-up");
      expect(labelOf("hint please", question)).toBe("hint");
    }
  });

  it("hears an amount of money as a number", () => {
    const question = { ...numeric, prompt: "What does it cost a day?" };
    expect(labelOf("$360 per day", question)).toBe("answer");
    expect(labelOf("€12 tomorrow", question)).toBe("answer");
  });

  it("hears the option in a guess", () => {
    for (const text of ["is it (d)?", "must be c", "b i think", "it could be a, maybe", "d, right?"])
      expect(labelOf(text, choice), text).toBe("answer");
  });

  it("takes a reason for no wish, whatever words it has", () => {
    const question = { ...stability, prompt: "Why would you use a checkpointer?" };
    expect(labelOf("so it can stop and go on later", question)).toBe("answer");
    expect(labelOf("because then you can skip that and continue", question)).toBe("answer");
  });

  it("reads what is written as in a chat", () => {
    const question = { ...stability, prompt: "How does dropout work?" };
    expect(labelOf("wdym by work", question)).toBe("clarify");
    expect(labelOf("gtg cya", question)).toBe("stop");
    expect(labelOf("idgi at all, idk", question)).toBe("give-up");
  });

  it("asks back sooner where a message has nothing that the question wants", () => {
    for (const text of ["if else", "it was in there"]) {
      expect(labelOf(text, numeric), text).not.toBe("answer");
    }
    for (const text of ["about a half", "three quarters i think"])
      expect(labelOf(text, numeric), text).toBe("answer");
  });

  it("judges a follow-up like a question", () => {
    const followUp = "What happens to the exponential of 1000?";
    expect(classify("it becomes inf", stability, followUp).label).toBe("answer");
    expect(classify("no idea", stability, followUp).label).toBe("give-up");
  });

  it("names the topic that is meant, or the words that name none", () => {
    expect(classify("switch to softmax", stability)).toMatchObject({ label: "topic", topic: "softmax" });
    expect(classify("can we do transformers?", stability)).toMatchObject({ topic: "transformer" });
    expect(classify("topic: gradient decent", stability)).toMatchObject({ topic: "gradient-descent" });
    expect(classify("I want to do quantum computing", stability)).toMatchObject({
      label: "topic",
      unknownTopic: "quantum computing",
    });
    expect(classify("change the topic", stability)).toMatchObject({
      label: "topic",
      unknownTopic: "anything",
    });
  });

  it("is bounded for whatever is typed", () => {
    for (const text of [
      "",
      "  ",
      "\u0000\u0007",
      "a".repeat(100_000),
      "skip the it ".repeat(9_000),
      "?".repeat(50_000),
    ])
      expect(classify(text, stability).how).toBe("judged");
  });
});

describe("classify by rule, with nothing open", () => {
  it("takes nothing as an answer", () => {
    for (const text of [
      "overflow",
      "b",
      "0.5",
      "because exponentials overflow",
      "I think it is the norm",
      "yes",
    ])
      expect(classify(text).label, text).not.toBe("answer");
  });

  it("takes a bare name as a topic", () => {
    expect(classify("softmax")).toMatchObject({ label: "topic", topic: "softmax" });
  });

  it("still hears what needs no question", () => {
    expect(classify("quiz me").label).toBe("quiz");
    expect(classify("what is softmax?").label).toBe("ask");
    expect(classify("how am I doing?").label).toBe("progress");
    expect(classify("bye").label).toBe("stop");
    expect(classify("hello").label).toBe("smalltalk");
  });
});
