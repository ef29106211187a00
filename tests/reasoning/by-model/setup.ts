import { turnBudget } from "../../../src/app/budget.ts";
import type { Notice } from "../../../src/domain/events.ts";
import type { Passage } from "../../../src/domain/passage.ts";
import { type OpenQuestion, openQuestionSchema } from "../../../src/domain/question.ts";
import type { Model } from "../../../src/ports/model.ts";
import type { Reasoner } from "../../../src/ports/reasoner.ts";
import { reasonByModel } from "../../../src/reasoning/by-model/reasoner.ts";
import { reasonByRule } from "../../../src/reasoning/by-rule/reasoner.ts";

export const question = openQuestionSchema.parse({
  id: "softmax/stability/why",
  kind: "open",
  difficulty: 2,
  prompt: "Why is the maximum logit subtracted before the exponential in softmax?",
  points: [
    {
      id: "overflow",
      text: "exponentials of large logits overflow",
      weight: 2,
      accept: ["overflow", "too large for floating point", "becomes infinity"],
    },
    {
      id: "invariant",
      text: "the result is unchanged because the factor cancels",
      weight: 1,
      accept: ["result unchanged", "factor cancels", "same probabilities"],
    },
  ],
  misconceptions: [
    {
      id: "normalises",
      claim: "it makes the logits sum to one",
      correction: "The division does that.",
      cost: 0.25,
      accept: ["logits sum to one"],
    },
  ],
  hints: ["What happens to exp(1000) in a computer?"],
  answer:
    "Exponentials of large logits overflow; subtracting the maximum leaves the result unchanged, since the factor cancels.",
  see: "softmax.md#numerical-stability",
}) as OpenQuestion;

export const goodAnswer =
  "exp of big logits would overflow, and the factor cancels so the result is unchanged";

export const passages: Passage[] = [
  {
    id: "p1",
    doc: "Softmax",
    path: "softmax.md",
    heading: ["Softmax", "Numerical stability"],
    text: "Exponentials of large logits overflow in floating point. Subtracting the maximum logit leaves the probabilities unchanged, because the common factor cancels.",
    origin: "pack",
  },
  {
    id: "p2",
    doc: "Softmax",
    path: "softmax.md",
    heading: ["Softmax", "Temperature"],
    text: "A high temperature flattens the distribution; a temperature of 0.5 sharpens it.",
    origin: "pack",
  },
];

export const rule = reasonByRule({ terms: () => [] });

/** The rule as it is when it can't tell what a message is. */
export const unsureRule: Reasoner = {
  ...rule,
  classify: async () => ({ value: { label: "unsure", how: "judged" }, notices: [] }),
};

/** A reasoner over a model, with a clock that stands until it is moved and waits that are only noted. */
export function reasonerOver(model: Model, fallback: Reasoner = rule) {
  const clock = { at: 1_000_000, now: () => clock.at };
  const slept: number[] = [];
  const reasoner = reasonByModel({
    model,
    fallback,
    clock,
    sleep: async (ms) => void slept.push(ms),
  });
  return { reasoner, clock, slept };
}

/** The context of one turn. */
export function turn(maxCalls = 3, tokensLeft = 100_000) {
  const budget = turnBudget({ maxCalls, tokensLeft });
  const deltas: string[] = [];
  const live: Notice[] = [];
  const controller = new AbortController();
  return {
    budget,
    deltas,
    live,
    controller,
    context: {
      budget,
      signal: controller.signal,
      onText: (text: string) => void deltas.push(text),
      onNotice: (notice: Notice) => void live.push(notice),
    },
  };
}

export const verdicts = (
  points: { id?: string; quote?: string; verdict: string; missing?: string; reasoning?: string }[],
  misconceptions: { id: string; quote: string }[] = [],
) => ({
  points: points.map((point, index) => ({
    id: question.points[index]?.id,
    reasoning: "The answer speaks about this point in its own words.",
    quote: "",
    missing: "",
    ...point,
  })),
  misconceptions,
});

export const codes = (notices: readonly Notice[]) => notices.map(({ code }) => code);
