import { describe, expect, it } from "vitest";
import { findTerm } from "../../src/domain/find-term.ts";
import { findTopic } from "../../src/domain/find-topic.ts";
import { nearest } from "../../src/domain/nearest.ts";
import { type Topic, termSchema } from "../../src/domain/question.ts";

const topic = (id: string, title: string, tags: string[] = []): Topic => ({
  id,
  title,
  area: "a",
  level: "foundational",
  needs: [],
  tags,
});
const topics = [
  topic("softmax", "Softmax and temperature"),
  topic("gradient-descent", "Gradient descent and modern optimizers", ["adam"]),
  topic("cnn-vs-vit", "CNNs versus Vision Transformers"),
  topic("backpropagation", "Backpropagation"),
  topic("transformer", "The Transformer architecture"),
  topic("transfer-learning", "Transfer learning"),
];

describe("findTopic", () => {
  it.each([
    ["softmax", "softmax"],
    ["Gradient Descent", "gradient-descent"],
    ["gradient decent", "gradient-descent"],
    ["adam", "gradient-descent"],
    ["transformer", "transformer"],
    ["temperature", "softmax"],
    ["transformers", "transformer"],
    ["backprop", "backpropagation"],
  ])("%s is %s", (wanted, id) => {
    expect(findTopic(topics, wanted)?.id).toBe(id);
  });

  it.each(["", "cooking", "learning rates of bananas"])("knows no topic %j", (wanted) => {
    expect(findTopic(topics, wanted)).toBeUndefined();
  });
});

describe("nearest", () => {
  it("puts the likely one first", () => {
    expect(nearest("sofmax", ["gradient-descent", "softmax", "yolo"])[0]).toBe("softmax");
    expect(nearest("descent", ["softmax", "gradient-descent"])[0]).toBe("gradient-descent");
  });
});

describe("findTerm", () => {
  const terms = [
    termSchema.parse({ id: "kl", term: "KL divergence", definition: "d", acronyms: ["KL"] }),
    termSchema.parse({ id: "divergence", term: "divergence", definition: "d" }),
  ];
  it("prefers the longest name that occurs as whole words", () => {
    expect(findTerm(terms, "what is KL divergence?")?.id).toBe("kl");
    expect(findTerm(terms, "what is divergence")?.id).toBe("divergence");
    expect(findTerm(terms, "what is a knuckle")).toBeUndefined();
  });
});
