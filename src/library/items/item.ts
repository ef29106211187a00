import { hash } from "node:crypto";
import type { Passage } from "../../domain/passage.ts";
import type { Question } from "../../domain/question.ts";
import { questions } from "../../messages/questions.ts";
import { anchorOf } from "../text/anchor.ts";
import { givesAway } from "./giveaway.ts";

/** A question made by rule from a passage of the learner's own documents. */
export interface OwnItem {
  readonly question: Question;
  /** What it is about, in a few words; several questions may share it. */
  readonly subject: string;
  /** The passage that it was made from and is graded against. */
  readonly passage: Passage;
}

/** An item with how likely a teacher would keep it (0..1), by the rule that made it. */
export interface RankedItem extends OwnItem {
  readonly worth: number;
  /** What the document says of it: of all questions with the same fact one is asked. */
  readonly fact: string;
}

/** `own-3f2a91/osmosis/cloze-81c0`: the same document and sentence always give the same id. */
export function itemId(passage: Passage, subject: string, kind: string, source: string): string {
  const document = passage.id
    .split(":")
    .slice(0, -1)
    .join("-")
    .replace(/[^a-z0-9]+/gi, "-")
    .toLowerCase();
  return `${document || "own"}/${slugOf(subject)}/${kind}-${short(source)}`;
}

function slugOf(text: string): string {
  const slug = anchorOf(text)
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug === "" ? short(text) : slug;
}

/** Eight hexadecimal digits of a text: for ids, and to order options without chance. */
export function short(text: string): string {
  return hash("sha256", text).slice(0, 8);
}

/** The first words of a sentence: an objective needs a name. */
export function subjectOf(sentence: string): string {
  return sentence
    .replace(/[^\p{L}\p{N}\s'’-]/gu, " ")
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(" ");
}

/** Two nudges that give nothing away: where to look, and how the answer looks. */
export function hintsFor(passage: Passage, answer: string): string[] {
  const section = passage.heading.at(-1);
  const tells = section === undefined || givesAway(section, answer);
  const letters = answer.replace(/[^\p{L}\p{N}]/gu, "").length;
  return [
    ...(tells ? [] : [questions.hints.comesUp(section)]),
    questions.hints.letters(letters, answer.charAt(0)),
  ];
}
