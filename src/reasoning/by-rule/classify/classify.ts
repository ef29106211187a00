import type { Classification, IntentLabel } from "../../../domain/intent.ts";
import type { ClassifyInput } from "../../../ports/reasoner.ts";
import { readMessage } from "./message.ts";
import { scoresOf } from "./scores.ts";
import { knownTopic } from "./topic-name.ts";

/** How far the best reading must be ahead of an answer, or an answer of it, to be taken. */
const margin = 0.35;

/**
 * What a free text is. Every label collects the weight of its signs; the text collects weight as an answer
 * for what it says about a subject. What lies too close together is `unsure`: asking costs less than a
 * question that was eaten. With no open question nothing is an answer.
 */
export function classifyByRule(input: ClassifyInput): Classification {
  const message = readMessage(input.text);
  const { answer, labels, wish } = scoresOf(message, input);
  const [best, second] = [...labels].sort((a, b) => b[1] - a[1]);
  const label = decide({ answer, best, second, open: input.open !== undefined });
  const how = "judged" as const;
  if (label !== "topic" && label !== "quiz") return { label, how };
  const name = wish?.name;
  if (name === undefined)
    return label === "topic" ? { label, how, unknownTopic: "anything" } : { label, how };
  const topic = knownTopic(input.topics, name);
  if (topic) return { label, how, topic: topic.id };
  return label === "topic" ? { label, how, unknownTopic: name } : { label, how };
}

type Scored = readonly [IntentLabel, number];

function decide(options: {
  answer: number;
  best: Scored | undefined;
  second: Scored | undefined;
  open: boolean;
}): IntentLabel {
  const { answer, best, open } = options;
  const other = best?.[1] ?? 0;
  if (!open) return best && other > 0 ? best[0] : "unsure";
  if (answer <= 0 && other <= 0) return "unsure";
  if (answer - other >= margin) return "answer";
  if (best && other - answer >= margin) return best[0];
  return "unsure";
}
