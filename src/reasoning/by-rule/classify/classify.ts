import type { Classification, IntentLabel } from "../../../domain/intent.ts";
import type { ClassifyInput } from "../../../ports/reasoner.ts";
import { stopWords } from "../grading/stop-words.ts";
import { contentStems } from "../text/content.ts";
import { bareWish } from "./bare-wish.ts";
import { featuresOf } from "./features.ts";
import { keyEvidence } from "./key-evidence.ts";
import { type Message, readMessage } from "./message.ts";
import { mixtureOf, shippedNet, type Weighing } from "./mixture.ts";
import { openModel } from "./model.ts";
import { seenOf } from "./net/seen.ts";
import { type Scores, scoresOf } from "./scores.ts";
import { knownTopic } from "./topic-name.ts";
import { biases, weightTable } from "./weights.ts";
import { wordClass } from "./word-classes.ts";

/**
 * A message is taken as the answer from the probability `take` on. Between `ask` and `take` the learner is
 * asked: that costs less than a question that was eaten.
 */
export interface Thresholds {
  readonly take: number;
  readonly ask: number;
}

const shipped: Thresholds = { take: 0.55, ask: 0.16 };
/** Odds by which a phrase of the question's own key speaks for an answer. */
const keyOdds = 8;
/** A message with no sign at all and nothing open: below this nothing is read into it. */
const leastWithoutQuestion = 0.3;

/**
 * What a free text is. Its signs (wordings, form, words of the conversation or of a subject, overlap with the
 * question) are weighed for every label; what lies between an answer and something else is `unsure`. With no
 * open question nothing is an answer.
 */
export const classifyByRule = classifierOf(mixtureOf(openModel({ biases, lines: weightTable }), shippedNet));

/** The classifier with other weights: for measuring. */
export function classifierOf(
  weighing: Weighing,
  thresholds = shipped,
): (input: ClassifyInput) => Classification {
  return (input) => {
    const message = readMessage(input.text);
    const scores = scoresOf(message, input);
    const sure =
      bareWish(message, input.open !== undefined) ??
      sureLabel(message, scores) ??
      sureTopic(message, scores, input);
    const label =
      sure ??
      weigh(weighing(seenOf(message, featuresOf(message, scores, input), input)), {
        input,
        message,
        scores,
        thresholds,
      });
    return named(label, message, scores, input);
  };
}

/** A message that is nothing but a sure sign: "skip this one", "idk". */
function sureLabel({ text }: Message, { only, labels }: Scores): IntentLabel | undefined {
  if (only === undefined || (labels.get(only) ?? 0) < sureFrom) return undefined;
  if (mayAnswer.test(text) || gives.test(text)) return undefined;
  const content = contentStems(text).filter((stem) => wordClass(stem) === undefined);
  return content.length === 0 ? only : undefined;
}

/** "switch to softmax", "topic: lora": a wish that is nothing but the name of a topic. */
function sureTopic(
  { clauses }: Message,
  { wish }: Scores,
  { topics }: ClassifyInput,
): IntentLabel | undefined {
  if (wish?.name === undefined || wish.weight < sureWish || clauses.length > 2) return undefined;
  return knownTopic(topics, wish.name) ? "topic" : undefined;
}

const sureWish = 5;
const sureFrom = 2.2;
/** Short words that answer some questions. */
const mayAnswer =
  /^(?:no|nope|none|nothing|nada|zero|never|neither|both|same|stop|end|again|more|less|test|right|true|\d+)\b/;
/** How a reason begins: "so it can stop and go on later". */
const gives = /^(?:so (?:it|that|they|you|we|one|the)|because|in order)\b/;

interface Reading {
  readonly input: ClassifyInput;
  readonly message: Message;
  readonly scores: Scores;
  readonly thresholds: Thresholds;
}

function weigh(
  likely: ReadonlyMap<IntentLabel, number>,
  { input, message, scores, thresholds }: Reading,
): IntentLabel {
  const [other] = [...likely].filter(([label]) => label !== "answer").sort((a, b) => b[1] - a[1]);
  if (!input.open) return withoutQuestion(likely, other!, scores);
  const told = likely.get("answer") ?? 0;
  const odds = (told / Math.max(1 - told, 1e-9)) * keyOdds ** keyEvidence(message.text, input.open.question);
  const answer = odds / (1 + odds);
  if (answer >= thresholds.take) return "answer";
  return answer >= thresholds.ask ? "unsure" : other![0];
}

/** Nothing can be answered, given up, skipped or hinted at: what remains is weighed. */
function withoutQuestion(
  likely: ReadonlyMap<IntentLabel, number>,
  [label, share]: readonly [IntentLabel, number],
  { labels }: Scores,
): IntentLabel {
  if (labels.has("topic") && labels.size === 1) return "topic";
  const rest = 1 - (likely.get("answer") ?? 0);
  return labels.size === 0 && rest < leastWithoutQuestion ? "unsure" : share > 0 ? label : "unsure";
}

/** Adds the subject that a wish names. */
function named(
  label: IntentLabel,
  message: Message,
  { wish }: Scores,
  { topics }: ClassifyInput,
): Classification {
  const how = "judged" as const;
  if (label !== "topic" && label !== "quiz") return { label, how };
  const names = wish?.name !== undefined ? [wish.name] : wish ? [] : subjectsOf(message);
  const topic = names.map((name) => knownTopic(topics, name)).find((found) => found !== undefined);
  if (topic) return { label, how, topic: topic.id };
  return label === "topic" ? { label, how, unknownTopic: names[0] ?? "anything" } : { label, how };
}

/** What may name a subject in a message that has no wording for it: "no more law, vision please" → law vision, vision, law. */
function subjectsOf({ text }: Message): string[] {
  const words = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const rest = words.filter((word) => !stopWords.has(word) && wordClass(word) === undefined);
  return rest.length === 0 ? [] : [rest.slice(0, 5).join(" "), ...rest.slice(-5).reverse()];
}
