import type { Passage } from "../../../domain/passage.ts";
import type { Question } from "../../../domain/question.ts";
import { stem } from "../grading/stem.ts";
import { stopWords } from "../grading/stop-words.ts";
import { contentStems } from "./content.ts";
import { leaksKey } from "./leak.ts";
import { sentencesOf } from "./sentences.ts";

/** Sentences outside these lengths (in words) make poor gap texts. */
const fewestWords = 6;
const mostWords = 40;

/** Words of a subject that must be left to go by. */
const fewestLeft = 2;
/** A sentence with a larger part of its words cut is a riddle. */
const mostMasked = 0.5;

/**
 * The sentence of the passages that is nearest to the question's key, with the key's words cut to their
 * first letter. Undefined when none is near, or when it would still tell the key.
 */
export function maskedSentence(question: Question, passages: readonly Passage[]): string | undefined {
  const asked = new Set(contentStems(question.prompt));
  const key = new Set(
    keyTexts(question)
      .flatMap(contentStems)
      .filter((word) => !asked.has(word)),
  );
  let best: { text: string; score: number } | undefined;
  for (const sentence of passages.flatMap(({ text }) => sentencesOf(text))) {
    const words = sentence.split(" ").length;
    if (words < fewestWords || words > mostWords || !/^\p{Lu}.*[.!?]$/u.test(sentence)) continue;
    const shared = new Set(contentStems(sentence).filter((word) => key.has(word))).size;
    const score = shared / Math.sqrt(words);
    if (shared >= 2 && shared / words <= mostMasked && (!best || score > best.score))
      best = { text: sentence, score };
  }
  if (!best) return undefined;
  const masked = maskWords(best.text, key);
  if (contentStems(masked).filter((word) => word.length > 1).length < fewestLeft) return undefined;
  return leaksKey(masked, question) ? undefined : masked;
}

function keyTexts(question: Question): string[] {
  switch (question.kind) {
    case "open":
      return question.points.flatMap(({ text, accept }) => [text, ...accept]);
    case "choice":
      return question.options.filter(({ id }) => question.right.includes(id)).map(({ text }) => text);
    case "numeric":
      return [String(question.value), question.answer];
    case "cloze":
      return question.accept;
  }
}

function maskWords(sentence: string, key: ReadonlySet<string>): string {
  return sentence.replace(/[\p{L}\p{N}][\p{L}\p{N}.]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu, (word) => {
    const plain = word.toLowerCase();
    if (stopWords.has(plain) || !key.has(stem(plain))) return word;
    return /^\p{N}/u.test(word) ? "…" : `${word.slice(0, 1)}…`;
  });
}
