import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";
import { inContext } from "./context.ts";
import { givesAway, placeGivesAway } from "./giveaway.ts";
import { hintsFor, itemId, type RankedItem } from "./item.ts";
import { isVerb, refersBack } from "./usable.ts";

/** A sentence with one gap for `answer`, or undefined when the gap would be no fair question. */
export function clozeItem(options: {
  passage: Passage;
  sentence: string;
  answer: string;
  worth: number;
}): RankedItem | undefined {
  const { passage, sentence, answer, worth } = options;
  if (placeGivesAway(passage, answer)) return undefined;
  // "The translation lookaside buffer (TLB) is": the short form would give the long one away.
  const acronym = sentence.match(new RegExp(`${literal(answer)} \\(([^()]{1,14})\\)`, "iu"))?.[1];
  const gapped = gapIn(acronym ? sentence.replace(` (${acronym})`, "") : sentence, answer);
  if (gapped === undefined) return undefined;
  const accept = [...new Set([answer, answer.toLowerCase(), ...(acronym ? [acronym] : [])])];
  return {
    passage,
    subject: answer,
    worth,
    fact: sentence,
    question: {
      id: itemId(passage, answer, "cloze", sentence),
      kind: "cloze",
      form: "recall",
      difficulty: 2,
      prompt: contextOf(passage, gapped, answer),
      text: gapped,
      accept,
      hints: hintsFor(passage, answer),
      answer: `${answer}. ${sentence}`,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

/** "In “Pumps”: fill the gap.", with the document where the sentence needs it. */
function contextOf(passage: Passage, gapped: string, answer: string): string {
  const prompt = inContext(passage, questions.fillGap(gapped), undefined, answer);
  return prompt.slice(0, prompt.length - gapped.length - 1);
}

/** The answer must stand in the sentence once, as whole words, with enough left to tell it by. */
function gapIn(sentence: string, answer: string): string | undefined {
  const places = [
    ...sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${literal(answer)}(?![\\p{L}\\p{N}-])`, "giu")),
  ];
  // A formula in the sentence tells what it is of.
  if (places.length !== 1 || /___|[=$]/.test(sentence)) return undefined;
  const at = places[0]!.index;
  // "How far the ___ reaches": of many things one may say how far they reach.
  if (/\b(?:how|whether|what|why|where) (?:\p{Ll}+ )?(?:the |an? )?$/u.test(sentence.slice(0, at)))
    return undefined;
  // A label, not a part of the sentence.
  if (at === 0 && /^[^.]{0,60}?(?::|\s[–—-]\s|^\.)/.test(sentence.slice(answer.length))) return undefined;
  const next = /^\s+(\p{L}[\p{L}-]*)/u.exec(sentence.slice(at + answer.length))?.[1];
  if (next !== undefined && at === 0 && !isVerb(next)) return undefined;
  // An adjective before its noun: "a ___ expert" has too many answers.
  if (next !== undefined && /^\p{Ll}+$/u.test(answer) && !isVerb(next) && !isSmall(next)) return undefined;
  const rest = `${sentence.slice(0, at)} ${sentence.slice(at + answer.length)}`;
  if ((rest.match(/\p{L}{3,}/gu)?.length ?? 0) < 5) return undefined;
  // Another form of the answer, or one of its words, would give it away.
  const left = new Set(analyze(rest));
  if (analyze(answer).some((term) => term.length > 3 && !stopTerms.has(term) && left.has(term)))
    return undefined;
  if (givesAway(rest, answer)) return undefined;
  if (
    at <= 5 &&
    /^\s+(?:\p{Ll}+ly )?\p{Ll}+s? (?:it|them|this|these|that)\b/u.test(sentence.slice(at + answer.length))
  )
    return undefined;
  // What "it" is, must be the gap itself or stand in the sentence.
  if (at > 5 && refersBack(sentence)) return undefined;
  return `${sentence.slice(0, at)}___${sentence.slice(at + answer.length)}`;
}

function isSmall(word: string): boolean {
  return analyze(word).every((term) => stopTerms.has(term));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
