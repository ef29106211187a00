import type { Passage } from "../../domain/passage.ts";
import { isVerb } from "./usable.ts";
import { isHelper, verbOf } from "./verbs.ts";

/** Takes the capital off the first of some words where only its place at the head of `sentence` gave it one. */
export type Lowered = (words: string, sentence?: string) => string;

const always =
  /^(?:a|an|the|if|when|each|every|all|no|any|both|too|its|in|on|at|during|after|before|for|from|with|by|to|unless|until|once|neither|either|one|two|three|four|five|six)$/i;

/** What stands in lower case, or with a capital amid a sentence, elsewhere in the document decides; else the tense. */
export function loweredIn(passages: readonly Passage[]): Lowered {
  const common = new Set<string>();
  const names = new Set<string>();
  for (const { text } of passages) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]*/gu)) common.add(word);
    for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}-]*/gu)) names.add(word);
  }
  return (words, sentence = words) => {
    const [word = ""] = /^[^\s,]+/.exec(words) ?? [];
    const lower = word.toLowerCase();
    const low = `${word.charAt(0).toLowerCase()}${words.slice(1)}`;
    if (always.test(word)) return low;
    if (/\d|\p{Lu}.*\p{Lu}|^\P{Lu}/u.test(word) || word.length < 4) return words;
    if (common.has(lower) && !names.has(word)) return low;
    if (names.has(word)) return common.has(lower) ? low : words;
    return isGeneral(sentence) ? low : words;
  };
}

/** In the present tense, general things are told rather than people's deeds. */
function isGeneral(sentence: string): boolean {
  const behind = sentence.split(/\s+/).slice(1);
  const verb =
    behind.find((word) => isHelper(word) || verbOf(word)) ??
    behind.slice(0, 2).find((word) => /^\p{Ll}{3,}s$/u.test(word) && isVerb(word));
  return verb !== undefined && !/^(?:was|were|had|did)$/.test(verb) && verbOf(verb)?.helper !== "did";
}
