import { distance } from "fastest-levenshtein";
import { findTopic } from "../../../domain/find-topic.ts";
import type { Topic } from "../../../domain/question.ts";
import { stopWords } from "../grading/stop-words.ts";
import { wordClass } from "./word-classes.ts";

/** A wish for a subject: how sure the wording is, and the words that name the subject (none: "something else"). */
export interface TopicWish {
  readonly weight: number;
  readonly name: string | undefined;
}

const lead =
  "(?:let us|can we|could we|can you|could you|shall we|should we|may we|we could|we should|how about we|i (?:want|would like|would love|would prefer|would rather|prefer|need|wish)(?: to)?|id (?:like|love|prefer|rather)(?: to)?|want to|please|maybe|rather|time to|ready to|why do not we|do you mind if we|is it possible to|would you mind|could i|can i|may i)";
const verb =
  "(?:do|talk about|discuss|switch(?: over)?(?: to)?|change(?: over)?(?: to)?|move(?: on| over)? to|go(?: on| over| back)? to|go over|jump(?: over)?(?: to)?|practi[cs]e|study|learn(?: about)?|review|cover|focus on|work on|try|start(?: with)?|continue with|go (?:on )?with|hop to|turn to|return to|come back to|get back to|get into|dive into|revise|tackle|explore|look at|have|get|take|see|speak about|do some|do something (?:on|about|with)|proceed (?:to|with)|concentrate on|train|pick|choose|repeat|brush up(?: on)?|refresh)";

/** Wordings that name a subject, the surest first. */
const wishes: readonly { weight: number; pattern: RegExp }[] = [
  {
    weight: 5,
    pattern:
      /\b(?:switch|change)(?: over| it| this)?(?: (?:the )?(?:topic|subject|theme))?(?: over)? to (.+)/,
  },
  { weight: 5, pattern: /^(?:new |next |other )?(?:topic|subject|thema)(?: is| be| to| =| -|:)? (.+)/ },
  {
    weight: 5,
    pattern:
      /\b(?:change|switch)(?: (?:the|to (?:a|an)(?:other)?))?(?: (?:new|different|other))? (?:topic|subject)\b()/,
  },
  { weight: 5, pattern: /\b(?:another|different|new|other) (?:topic|subject|area|theme)\b()/ },
  {
    weight: 4.8,
    pattern: new RegExp(`\\b${lead}(?: (?:please|maybe|now|just|rather|also|instead|then))* ${verb} (.+)`),
  },
  {
    weight: 4.6,
    pattern:
      /\b(?:move|go|jump|switch|hop|skip|get)(?: (?:on|over|back|ahead|straight))* to (?:the )?(?:topic(?: of)? |subject(?: of)? |part (?:on|about) )?(.+)/,
  },
  {
    weight: 4.6,
    pattern:
      /\b(?:ask|quiz|test|examine|drill|grill)(?: (?:me|us))?(?: (?:some|a few|more|something|anything|questions?|things?|stuff|instead|rather))* (?:about|on|in|from|regarding) (.+)/,
  },
  {
    weight: 4.4,
    pattern:
      /\b(?:questions?|something|stuff|things|one|anything|more|quiz|exercises?)(?: (?:else|more|instead))? (?:about|on|from|in|regarding|for|related to|with) (.+)/,
  },
  {
    weight: 4.4,
    pattern:
      /^(?:i (?:want|would like|prefer|need|would prefer)|back to|more(?: on)?|now|go|next|then|give me|focus on|practi[cs]e|talk about|on to|onto|enough (?:of )?\S+(?: \S+)?(?:,| now)?(?: let us do)?|how about|what about|rather) (.+?)(?: (?:instead|now|next|then|please))+$/,
  },
  { weight: 4.2, pattern: /^(.+?) (?:instead|topic|questions)(?: please| now)?$/ },
  {
    weight: 4,
    pattern:
      /^(?:back to|more on|on to|onto|focus on|talk about|let us talk|practi[cs]e|study|switch|do) (.+)$/,
  },
];

const trailing =
  /(?:\s+(?:instead|now|please|next|then|today|first|for a (?:bit|while|change)|again|rather|a bit|for now|questions?|stuff|topics?|thing|things|part|section|chapter|more|maybe|ok|okay|with you|if (?:that is|it is) (?:ok|okay|possible|fine)|if possible|if you can|thanks|a little|for me|material|exercises?|quiz))+$/;
const leading =
  /^(?:(?:the|a|an|some|something|anything|about|on|to|with|topic|topics|subject|of|questions?|more|my|stuff|do|doing|called|please|maybe|in|a bit|few|bit|new|next|over|us|me|my)\s+)+/;
const generic =
  /^(?:(?:the |a |an )?(?:something|anything|someth|other|another|different|else|new|next|it|this|that|one|ones|question|questions|topic|topics|subject|subjects|things?|stuff|easier|harder|less|more|fun|lighter|some|of|please|all|any|random|whatever|mixed?|you want|you like|theme|area|change|again|step|steps|break|the|a|an|bit|little|simpler|interesting|completely|totally|entirely|on|about)\b ?)*$/;

/** Longer names, in words, are no names. */
const longestName = 7;

/** The subject that a clause wishes for; undefined when its wording is no wish. */
export function topicWish(text: string): TopicWish | undefined {
  for (const { weight, pattern } of wishes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const name = (match[1] ?? "")
      .replace(/[?!.,;:]+$/, "")
      .replace(trailing, "")
      .replace(leading, "")
      .replace(/^["'(]+|["')]+$/g, "")
      .trim();
    if (name.split(" ").length > longestName) continue;
    if (name === "" || generic.test(name)) return { weight, name: undefined };
    // "can I get a hint": words of the conversation name no subject.
    if (name.split(" ").every((word) => stopWords.has(word) || wordClass(word) !== undefined)) continue;
    return { weight, name };
  }
  return undefined;
}

/** The known topic that some words name, with plurals, slips of the pen and parts of titles forgiven. */
export function knownTopic(topics: readonly Topic[], name: string): Topic | undefined {
  const goal = plain(name);
  const exact = topics.find(({ id, title }) => plain(id) === goal || plain(title) === goal);
  if (exact) return exact;
  const direct = findTopic(topics, name) ?? findTopic(topics, name.replace(/s\b/g, ""));
  if (direct || goal.length < 3) return direct;
  const scored = topics
    .map((topic) => ({ topic, score: Math.max(...namesOf(topic).map((known) => likeness(known, goal))) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= alike ? best.topic : undefined;
}

/** From this likeness on two names are taken for the same. */
const alike = 0.75;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(?<=\w{3})s\b/g, "");

function namesOf({ id, title, tags }: Topic): string[] {
  const parts = title.split(/[:,]|\band\b|\bvs\.?\b/);
  return [id, title, ...parts, ...id.split("-vs-"), ...tags].map(plain).filter((name) => name.length >= 2);
}

/** 1 for the same name, less by edits; a name of several words also by the words it shares. */
function likeness(known: string, goal: string): number {
  if (known === goal) return 1;
  const edits = 1 - distance(known, goal) / Math.max(known.length, goal.length);
  const [a, b] = [known.split(" "), goal.split(" ")];
  const shared = a.filter((word) => word.length > 2 && b.includes(word)).length;
  const words = shared === 0 ? 0 : shared / Math.max(a.length, b.length) + 0.15;
  return Math.max(edits, words);
}
