import { grading } from "../../../messages/grading.ts";
import type { AnswerIndex } from "./answer-index.ts";
import { stopWords } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** What a question is about: the words of its rubric, and those of wrong beliefs alone. */
export interface Subject {
  readonly rubric: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
}

/** Shapes from which on a heap of terms is no answer; a telegraphic one names hardly anything beside the point. */
const longList = 8;
const shortList = 5;
const offInLong = 0.2;
const offInShort = 0.4;
const wordsPerTerm = 4.6;
/** In a list as long as this, nobody explains each entry; whole phrases are as good as terms. */
const veryLongList = 12;
const wordsPerPhrase = 7.5;
const saladWords = 15;
const saladFunctionShare = 0.12;
const offInSalad = 0.35;
const deniedShare = 0.5;
const paddingWords = 300;
const paddingVariety = 0.08;

/** Why nothing of a heap is credited, and what would be better. */
export interface Heap {
  readonly missing: string;
  readonly wanted: string;
}

const heap = (of: "denials" | "repetition" | "salad"): Heap => ({
  missing: grading.missing[of],
  wanted: grading.unsure[of],
});

/**
 * Why an answer is a heap of terms instead of claims: right and wrong ones side by side, or every one denied.
 * Undefined for an answer that says something, short notes included.
 */
export function heapOfTerms(index: AnswerIndex, subject: Subject): Heap | undefined {
  const { tokens } = index.text;
  const fragments = fragmentsOf(tokens);
  if (fragments.length >= 3) {
    const denied = fragments.filter(([first]) => first?.text === "not" || first?.text === "no").length;
    if (denied / fragments.length > deniedShare) return heap("denials");
  }
  const words = tokens.filter(({ kind }) => kind !== "mark");
  if (
    words.length >= paddingWords &&
    new Set(words.map(({ stem }) => stem)).size / words.length < paddingVariety
  )
    return heap("repetition");
  const most = fragments.length >= veryLongList ? wordsPerPhrase : wordsPerTerm;
  const terse = words.length / Math.max(1, fragments.length) <= most;
  if (fragments.length >= shortList && terse) {
    const off = fragments.filter((fragment) => isOff(fragment, subject)).length;
    if (off / fragments.length >= (fragments.length >= longList ? offInLong : offInShort))
      return { missing: grading.missing.pieces, wanted: grading.unsure.pieces(fragments.length, off) };
  }
  const content = words.filter(({ text }) => !stopWords.has(text));
  if (words.length >= saladWords && 1 - content.length / words.length <= saladFunctionShare) {
    const off = content.filter(({ stem }) => !subject.rubric.has(stem)).length / content.length;
    if (off >= offInSalad) return heap("salad");
  }
  return undefined;
}

/** Runs of tokens between commas, full stops and line ends, those with a word of content. */
function fragmentsOf(tokens: readonly Token[]): Token[][] {
  const fragments: Token[][] = [];
  let clause = -1;
  for (const token of tokens) {
    if (token.kind === "mark") continue;
    if (token.clause !== clause) fragments.push([]);
    clause = token.clause;
    fragments.at(-1)!.push(token);
  }
  return fragments.filter((fragment) => fragment.some(({ text }) => !stopWords.has(text)));
}

/** Beside the point: mostly words that the rubric does not know, or a wrong belief's own words. */
function isOff(fragment: readonly Token[], { rubric, wrong }: Subject): boolean {
  const content = fragment.filter(({ text }) => !stopWords.has(text));
  const unknown = content.filter(({ stem }) => !rubric.has(stem)).length;
  return unknown * 2 > content.length || content.some(({ stem }) => wrong.has(stem) && !rubric.has(stem));
}
