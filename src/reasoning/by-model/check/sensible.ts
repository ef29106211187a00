import { stopWords } from "../../by-rule/grading/stop-words.ts";
import { tokenize } from "../../by-rule/grading/tokens.ts";
import { isKnownWord } from "../../by-rule/grading/word-frequency.ts";
import { isInOrder } from "./word-order.ts";

/** English prose has about half function words, and few words that no dictionary or source knows. */
const fewestFunctionWords = 0.15;
const mostFunctionWords = 0.9;
const fewestKnown = 0.65;
/** A model that is stuck says the same few words over and over. */
const fewestDistinct = 0.35;
/** Of the characters that are not white space, at least so many are letters, digits or plain punctuation. */
const fewestPlain = 0.9;

/**
 * Whether a text reads as English about the subject at hand: a weak model's word salad and another language
 * are neither, and neither are the words of its own prompt in no order. `about` is what it should share a word with, `vocabulary` what it may speak of besides.
 */
export function isSensible(text: string, { about = "", vocabulary = "" } = {}): boolean {
  const prose = proseOf(text);
  if (!isPlain(prose)) return false;
  const words = tokenize(prose).tokens.filter(({ kind }) => kind === "word");
  if (words.length < 3) return false;
  if (words.length >= 8 && words.length < 80) {
    const distinct = new Set(words.map(({ stem }) => stem)).size;
    if (distinct / words.length < fewestDistinct) return false;
  }
  const subject = subjectOf(about);
  const names = subjectOf(vocabulary);
  const functionWords = words.filter(({ text: word }) => stopWords.has(word)).length;
  const known = words.filter(
    ({ text: word, stem }) =>
      stopWords.has(word) || isKnownWord(stem) || subject.has(stem) || names.has(stem),
  );
  const share = functionWords / words.length;
  if (share < fewestFunctionWords || share > mostFunctionWords) return false;
  if (known.length / words.length < fewestKnown) return false;
  if (subject.size > 0 && !words.some(({ stem }) => subject.has(stem))) return false;
  return isInOrder(prose);
}

/** Formulas and code are made of no words. */
function proseOf(text: string): string {
  return text.replace(/`[^`]*`|\$[^$]*\$/g, " ");
}

const templates = /<\/?(?:s|think|bos|eos)>|<\||\[\/?INST\]|\ufffd/i;

/** Whether a text is plain but for the formulas and the code in it: these are made of signs. */
export function isPlainAround(text: string): boolean {
  return !templates.test(text) && isPlain(proseOf(text));
}

/** Characters of another script, of a chat template or of broken bytes are the marks of a model that is lost. */
function isPlain(text: string): boolean {
  if (templates.test(text)) return false;
  const shown = text.replace(/\s+/g, "");
  const plain = shown.match(/[\p{Script=Latin}\p{Script=Greek}\p{N}.,;:!?'"’“”()[\]%–—−+=·×/*^_-]/gu) ?? [];
  return plain.length >= fewestPlain * [...shown].length;
}

function subjectOf(text: string): Set<string> {
  const words = tokenize(text).tokens.filter(
    ({ kind, text: word }) => kind === "word" && !stopWords.has(word),
  );
  return new Set(words.map(({ stem }) => stem));
}

/** Whether a note of any length is made of words that exist; a note of one word may be one. */
export function isNote(text: string, vocabulary: string): boolean {
  const words = tokenize(text).tokens.filter(({ kind }) => kind === "word");
  const names = subjectOf(vocabulary);
  const known = words.filter(
    ({ text: word, stem }) => stopWords.has(word) || isKnownWord(stem) || names.has(stem),
  );
  if (words.length >= 6) return isSensible(text, { vocabulary });
  return words.length > 0 && known.length / words.length >= fewestKnown;
}

/** Whether the model declines instead of doing what was asked. */
export function isRefusal(text: string): boolean {
  return /^\W*(?:i['’]?m sorry|sorry,|i apologi[sz]e|i (?:can(?:no|['’])t|am unable|won['’]t)|as an ai\b|unfortunately,? i)/i.test(
    text,
  );
}
