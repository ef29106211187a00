import type { Passage } from "../../domain/passage.ts";
import type { OpenQuestion } from "../../domain/question.ts";
import { questions } from "../../messages/questions.ts";
import { inContext } from "./context.ts";
import { givesAway } from "./giveaway.ts";
import { itemId, type RankedItem } from "./item.ts";
import { keyPhrases } from "./key-phrases.ts";

const torn = /\b(?:by|of|in|to|the|an?|and|or|with|for|is|are)[\s.,]*$|^(?:is|are|was|were)\s/i;

/**
 * An open question whose rubric is made of `claims`, the most telling last when `weights` say so. Undefined when no
 * claim holds anything that the prompt does not say already.
 */
export function openItem(options: {
  passage: Passage;
  subject: string;
  prompt: string;
  claims: readonly string[];
  /** What of the claims the question itself says. */
  told: string;
  /** What the document says: the model answer, and the fact that no other question asks for. */
  sentence: string;
  worth: number;
  form?: OpenQuestion["form"];
  difficulty?: number;
  weights?: readonly number[];
  /** The prompt names its place itself, or needs none. */
  placed?: boolean;
}): RankedItem | undefined {
  const { passage, subject, told, sentence, worth, weights } = options;
  const claims = options.claims.map((claim) => claim.replace(/[\s,;:]+$/, ""));
  const prompt =
    options.placed === true
      ? options.prompt
      : inContext(passage, options.prompt, options.prompt, claims.join(" "));
  const points = claims.flatMap((text, index) => {
    const accept = keyPhrases(text, told);
    return accept.length === 0
      ? []
      : [{ id: `part-${index + 1}`, text, weight: weights?.[index] ?? 1, accept }];
  });
  if (points.length === 0 || points.length < claims.length) return undefined;
  // Something was cut out of the sentence: code, or a mark of the page.
  if (claims.some((claim) => torn.test(claim)) || /\b(?:and|or|the|an?|by)\?$|^\S+ \?/.test(prompt))
    return undefined;
  return {
    passage,
    subject,
    worth,
    fact: sentence,
    question: {
      id: itemId(passage, subject, "open", options.prompt + sentence),
      kind: "open",
      form: options.form ?? "recall",
      difficulty: options.difficulty ?? 2,
      prompt,
      points,
      misconceptions: [],
      hints: hintOf(passage, prompt, claims),
      answer: sentence,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

/** How many parts there are, where there are several; else where it stands, or how a long key begins. */
function hintOf(passage: Passage, prompt: string, claims: readonly string[]): string[] {
  if (claims.length > 1) return [questions.hints.parts(claims.length)];
  const [key = ""] = claims;
  const section = passage.heading.at(-1);
  if (section !== undefined && !prompt.includes(section) && !givesAway(section, key))
    return [questions.hints.comesUp(section)];
  const words = key.split(/\s+/);
  return words.length < 6 ? [] : [questions.hints.begins(words.slice(0, 2).join(" "))];
}
