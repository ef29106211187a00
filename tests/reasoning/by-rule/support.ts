import type { Episode } from "../../../src/domain/episode.ts";
import type { Passage } from "../../../src/domain/passage.ts";
import { type OpenQuestion, type Question, questionSchema } from "../../../src/domain/question.ts";

/** The open question of the format's description, for tests. */
export const stability = questionSchema.parse({
  id: "softmax/stability/why",
  kind: "open",
  difficulty: 2,
  prompt: "Why do implementations of softmax subtract the largest logit before exponentiating?",
  points: [
    {
      id: "overflow",
      text: "exponentials of large logits overflow",
      weight: 2,
      accept: ["overflow", "become inf", "too large for floating point"],
    },
    {
      id: "invariant",
      text: "the result is unchanged because the common factor cancels",
      weight: 1,
      accept: ["result unchanged", "same probabilities", "factor cancels", "shift invariant"],
    },
  ],
  misconceptions: [
    {
      id: "normalises",
      claim: "Subtracting the maximum is what makes the outputs sum to one.",
      correction: "Dividing by the sum does that; the shift only keeps the exponentials small.",
      accept: ["makes them sum to one"],
    },
  ],
  hints: [
    "What happens to the exponential of 1000 in a 32-bit float?",
    "Write the fraction with and without the shift and compare the two.",
  ],
  answer: "The exponential of a large logit overflows. Subtracting the maximum leaves the ratio as it is.",
}) as OpenQuestion;

export const choice = questionSchema.parse({
  id: "softmax/temperature/which",
  kind: "choice",
  difficulty: 2,
  prompt: "Which temperature makes the distribution flat?",
  options: [
    { id: "high", text: "A temperature far above one" },
    { id: "low", text: "A temperature near zero" },
    { id: "one", text: "Exactly the temperature one" },
  ],
  right: ["high"],
  answer: "Dividing by a large number makes the logits alike.",
});

export const numeric = questionSchema.parse({
  id: "softmax/ratio/compute",
  kind: "numeric",
  difficulty: 2,
  prompt: "What is the probability of the first of the classes with logits 2 and 1?",
  value: 0.731,
  tolerance: 0.005,
  answer: "e^2 / (e^2 + e^1) = 0.731",
});

export const cloze = questionSchema.parse({
  id: "softmax/stability/gap",
  kind: "cloze",
  difficulty: 1,
  prompt: "Fill the gap.",
  text: "Before exponentiating, implementations subtract the ___ logit.",
  accept: ["maximum", "largest"],
  answer: "maximum",
});

export const kinds: readonly Question[] = [stability, choice, numeric, cloze];

export function episode(change: Partial<Episode> = {}): Episode {
  return {
    id: "e-1",
    session: "s-1",
    attempt: "a-1",
    objective: "softmax/stability",
    topic: "softmax",
    question: "softmax/stability/other",
    at: 1,
    verdict: "partly",
    missed: [],
    misconceptions: [],
    reflection: "",
    ...change,
  };
}

export function passage(change: Partial<Passage> = {}): Passage {
  return {
    id: "p-1",
    doc: "Softmax and temperature",
    path: "/knowledge/softmax.md",
    heading: ["Softmax and temperature", "Numerical stability"],
    text: [
      "Softmax is a function that turns a vector of logits into probabilities.",
      "The exponential of a large logit overflows in floating point, so the result becomes infinite.",
      "Therefore **implementations** subtract the largest logit first.",
      "The common factor cancels, and the probabilities stay the same.",
    ].join(" "),
    origin: "pack",
    topic: "softmax",
    ...change,
  };
}
