import type { Put } from "./put.ts";

/** Words with which messages begin that fit some questions and not others: "when …" fits a "when", "to …" a "why". */
const openers = new Set(
  `to for by with when because in on at as like from so it that if no yes not is are does do can could would
  should the a an you i we they its there this these those both one or and of than then only also just maybe what
  how why where who which between into after before without more less use using`.split(/\s+/),
);

const form =
  /\b(?:why|how many|how much|how do|how does|how would|how|what happens|what does|what do|what is|what are|what would|what|when|where|which|who|name|find the error|explain|describe|define|compute|compare|is|are|does|do|can|should)\b/;
/** Only the beginning of a question tells its form. */
const formWithin = 80;

const wants: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["for", /\bfor\?$|used for|good for/],
  ["you", /\bwould you\b/],
  ["and", /\band (?:why|what|how|when|where)\b/],
  ["unlike", /difference|differ|compare/],
  ["example", /example/],
];

/**
 * How a message begins, held against what the question asks for: a guess begins as an answer to it would ("to count the
 * objects?" where it says "used for"), a question back doesn't ("on which class?").
 */
export function openingSigns(text: string, prompt: string, asked: boolean, put: Put): void {
  const question = prompt.toLowerCase();
  const kind = form.exec(question.slice(0, formWithin))?.[0] ?? "other";
  const wanted = wants.flatMap(([name, pattern]) => (pattern.test(question) ? [name] : [])).join("+");
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first, second] = [openerOf(words[0]), openerOf(words[1])];
  const mark = asked ? "?" : ".";
  put(`opens:${kind} ${first}${mark}`);
  put(`opens:${kind} ${first} ${second}${mark}`);
  put(`wants:${wanted || "-"} ${first}${mark}`);
}

function openerOf(word: string | undefined): string {
  if (word === undefined) return "$";
  return openers.has(word) ? word : "_";
}
