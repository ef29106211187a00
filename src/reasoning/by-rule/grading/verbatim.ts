import type { AnswerIndex } from "./answer-index.ts";
import { denialsIn } from "./negation.ts";
import type { Token } from "./tokens.ts";

/** A text by its words in their order, as another may say it word for word. */
export interface Wording {
  readonly key: string;
  readonly words: number;
  readonly denials: number;
}

/** Words that make no difference, and marks that quote or begin an item. */
const loose = new Set("a an the and or so then also because it's is are \" ' * # > |".split(" "));

export function wordingOf(tokens: readonly Token[]): Wording {
  const kept = tokens.filter(({ text }, at) => !loose.has(text) && !(at === 0 && text === "-"));
  const words = kept.filter(({ kind }) => kind !== "mark").length;
  return { key: ` ${kept.map(({ stem }) => stem).join(" ")} `, words, denials: denialsIn(tokens).length };
}

/** The sentences of an answer that claim something, as wordings: none that asks, and nothing that is set aside. */
export function wordingsIn({ text: { clean, tokens }, aside }: AnswerIndex): readonly Wording[] {
  const sentences: Token[][] = [];
  tokens.forEach((token, at) => {
    if (tokens[at - 1]?.sentence !== token.sentence) sentences.push([]);
    if (!aside(at)) sentences.at(-1)!.push(token);
  });
  return sentences.filter((own) => own.length > 0 && clean[own.at(-1)!.end] !== "?").map(wordingOf);
}

/** How phrases are said word for word. */
export interface Verbatim {
  /** One is a sentence of its own. */
  readonly whole: boolean;
  /** The most words of one that stands in a sentence which denies as much as it does; 0 when none does. */
  readonly inside: number;
  /** One stands in a sentence that hardly says more than to deny it. */
  readonly denied: boolean;
}

/** A phrase of fewer words may stand in a sentence that says something else. */
const leastInside = 4;
/** How many words more than the phrase a sentence has that only denies it: "it is a myth that". */
const denying = 5;

export function saidVerbatim(phrases: readonly Wording[], sentences: readonly Wording[]): Verbatim {
  let [whole, inside, denied] = [false, 0, false];
  for (const { key, denials, words } of sentences)
    for (const phrase of phrases) {
      if (!key.includes(phrase.key)) continue;
      if (phrase.denials !== denials) {
        if ((denials - phrase.denials) % 2 !== 0 && words - phrase.words <= denying) denied = true;
        continue;
      }
      if (key === phrase.key) whole = true;
      if (phrase.words >= leastInside) inside = Math.max(inside, phrase.words);
    }
  return { whole, inside, denied: denied && !whole };
}
