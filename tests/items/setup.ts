import type { ItemTask } from "../../src/ports/item-maker.ts";
import type { Model } from "../../src/ports/model.ts";
import { makeItemsByModel } from "../../src/reasoning/by-model/items/item-maker.ts";
import { passages, rule } from "../reasoning/by-model/setup.ts";

export const task: ItemTask = {
  objective: { id: "softmax/stability", statement: "Explain why the maximum logit is subtracted." },
  passage: { ...passages[0]!, anchor: "softmax.md#numerical-stability" },
  kind: "open",
  known: ["Why is the maximum logit subtracted before the exponential in softmax?"],
};

export const openDraft = {
  prompt: "What happens to large logits in floating point, and how is it prevented?",
  points: [
    { text: "exponentials of large logits overflow in floating point", accept: ["exponentials overflow"] },
    {
      text: "subtracting the maximum leaves the probabilities unchanged",
      accept: ["subtracting the maximum"],
    },
  ],
  answer:
    "Exponentials of large logits overflow in floating point. Subtracting the maximum leaves the probabilities unchanged.",
  hints: ["Think about the size of numbers."],
};
export const openSolution = {
  answerable: true,
  answer: "The exponentials overflow; subtracting the maximum leaves the probabilities unchanged.",
  option: "",
};
export const choiceDraft = {
  prompt: "What keeps the probabilities unchanged when a constant is taken off all inputs?",
  right: "the common factor cancels",
  wrong: ["the exponentials overflow", "the logits are rounded down", "the temperature is low"],
  answer: "The common factor cancels in floating point or anywhere else.",
  hints: [],
};

export const makerOver = (model: Model) =>
  makeItemsByModel({ model, rule, clock: { now: () => 0 }, sleep: async () => undefined });
