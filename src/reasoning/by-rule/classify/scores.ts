import type { IntentLabel } from "../../../domain/intent.ts";
import type { ClassifyInput } from "../../../ports/reasoner.ts";
import { contentStems } from "../text/content.ts";
import { courseCues } from "./cues/course.ts";
import type { Cue } from "./cues/cue.ts";
import { giveUpCues } from "./cues/give-up.ts";
import { gradeCues } from "./cues/grade.ts";
import { helpCues } from "./cues/help.ts";
import { talkCues } from "./cues/talk.ts";
import type { Clause, Message } from "./message.ts";
import { questionForm } from "./question-form.ts";
import { knownTopic, type TopicWish, topicWish } from "./topic-name.ts";

/** What speaks for each reading of a message. */
export interface Scores {
  readonly answer: number;
  readonly labels: ReadonlyMap<IntentLabel, number>;
  readonly wish: TopicWish | undefined;
  /** The label that every clause has a sure sign of. */
  readonly only: IntentLabel | undefined;
}

const cues: readonly Cue[] = [...giveUpCues, ...helpCues, ...courseCues, ...gradeCues, ...talkCues];

/** Each further clause with a sign of the same label adds this much. */
const again = 0.3;
const perContentWord = 0.8;
const mostContent = 4.4;

export function scoresOf(message: Message, input: ClassifyInput): Scores {
  const labels = new Map<IntentLabel, number>();
  const add = (label: IntentLabel, weight: number) => {
    const had = labels.get(label) ?? 0;
    labels.set(label, had === 0 ? weight : Math.max(had, weight) + again);
  };
  const asked = new Set(contentStems(input.open?.followUp ?? input.open?.prompt ?? ""));
  let answer = 0;
  let wish: TopicWish | undefined;
  const sure: (IntentLabel | undefined)[] = [];
  for (const clause of message.clauses) {
    const found = signsIn(clause);
    const wished = topicWish(clause.text);
    if (wished && (!wish || wished.name !== undefined)) wish = wished;
    if (wished) found.set("topic", topicWeight(wished, input, found));
    askSigns(clause, asked, found);
    for (const [label, weight] of found) add(label, weight);
    sure.push(surest(found));
    if (input.open) answer += answerWeight(clause, found);
  }
  const whole = message.clauses.length > 1 ? topicWish(message.text.replace(/[:,]\s*/g, " ")) : undefined;
  if (whole?.name !== undefined && knownTopic(input.topics, whole.name)) {
    wish = whole;
    add("topic", whole.weight);
  }
  for (const [label, weight] of crossing(message)) if (!labels.has(label)) labels.set(label, weight);
  if (input.open && labels.size === 0) answer += 0.6;
  if (!input.open && labels.size === 0) bareTopic(message, input, labels, (name) => (wish = name));
  return { answer: Math.min(answer, mostContent), labels, wish, only: commonLabel(sure) };
}

/** From this weight on a sign is sure of itself. */
const sureFrom = 2.2;

function surest(found: ReadonlyMap<IntentLabel, number>): IntentLabel | undefined {
  const [best] = [...found].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= sureFrom ? best[0] : undefined;
}

/** Small talk and doubt beside another sign change nothing. */
function commonLabel(labels: readonly (IntentLabel | undefined)[]): IntentLabel | undefined {
  const telling = labels.filter((label) => label !== "smalltalk" && label !== "unsure");
  const rest = telling.length > 0 ? telling : labels;
  return rest.every((label) => label === rest[0]) ? rest[0] : undefined;
}

function signsIn(clause: Clause): Map<IntentLabel, number> {
  const found = new Map<IntentLabel, number>();
  for (const { label, weight, scope, pattern } of cues) {
    if ((found.get(label) ?? 0) >= weight) continue;
    if (pattern.test(scope === "clause" ? clause.text : clause.raw)) found.set(label, weight);
  }
  return found;
}

/** Signs that only the whole message shows. */
function crossing({ text, clauses }: Message): Map<IntentLabel, number> {
  const found = new Map<IntentLabel, number>();
  if (clauses.length < 2) return found;
  for (const { label, weight, scope, pattern } of cues) {
    if (scope === "any" && pattern.test(text)) found.set(label, Math.max(found.get(label) ?? 0, weight));
  }
  return found;
}

/** A wish for a subject that is known is sure; one for unknown words may be part of an answer. */
function topicWeight(wish: TopicWish, { topics }: ClassifyInput, found: Map<IntentLabel, number>): number {
  if (wish.name === undefined)
    return found.has("skip") || found.has("quiz") ? wish.weight - 2 : wish.weight - 0.6;
  return knownTopic(topics, wish.name) ? wish.weight + 0.6 : wish.weight - 1;
}

function askSigns(clause: Clause, asked: ReadonlySet<string>, found: Map<IntentLabel, number>): void {
  const form = questionForm(clause);
  if (form === "none" || form === "guess") return;
  const stems = contentStems(clause.text);
  const shared = stems.filter((stem) => asked.has(stem)).length;
  const about = stems.length === 0 ? 0 : shared / stems.length;
  if (form === "polar") {
    found.set(about >= 0.5 ? "clarify" : "ask", Math.max(found.get("clarify") ?? 0, 1.7));
    return;
  }
  const weight = form === "request" ? 3.6 : 3.4;
  if (form === "wh" && about >= 0.6) found.set("clarify", Math.max(found.get("clarify") ?? 0, 3));
  found.set("ask", Math.max(found.get("ask") ?? 0, about >= 0.6 ? weight - 0.6 : weight));
}

const hard: readonly IntentLabel[] = [
  "clarify",
  "ask",
  "dispute",
  "flag",
  "topic",
  "quiz",
  "progress",
  "hint",
  "skip",
  "stop",
  "give-up",
  "smalltalk",
  "unsure",
];

/** What a clause says about a subject, as far as it is not a sign of something else. */
function answerWeight(clause: Clause, found: ReadonlyMap<IntentLabel, number>): number {
  const strongest = Math.max(0, ...hard.map((label) => found.get(label) ?? 0));
  if (strongest >= 2) return 0;
  const form = questionForm(clause);
  if (form === "wh" || form === "request") return 0;
  const content = new Set(contentStems(clause.text)).size;
  const reasons =
    /\b(?:because|since|so that|therefore|hence|due to|thus|which means|leads? to|to avoid|to prevent|in order to)\b|[=^*/+<>]|->|\d/.test(
      clause.raw,
    );
  const base = Math.min(content * perContentWord, 3);
  return (base > 0 ? base : 0.2) + (clause.hedged ? 0.6 : 0) + (reasons ? 0.7 : 0);
}

function bareTopic(
  { text }: Message,
  { topics }: ClassifyInput,
  labels: Map<IntentLabel, number>,
  wish: (name: TopicWish) => void,
): void {
  if (!knownTopic(topics, text)) return;
  labels.set("topic", 2);
  wish({ weight: 2, name: text });
}
