import { cosineOf, vectorOf } from "../../vectors/word-vectors.ts";
import { kindOfStem } from "../signs/sequence.ts";
import type { Token } from "../signs/tokens.ts";

/** A word as the network reads it: with what can be said of it beside itself. */
export interface MarkedWord {
  readonly word: string;
  /** Its word vector's number, -1 without one. */
  readonly vector: number;
  readonly marks: readonly string[];
}

/** So many words of a text are read. */
const mostWords = 48;
/** Shorter stems and words are in every text. */
const shortStem = 2;
const shortWord = 3;
/** Likeness is told apart in steps of an eighth, from the second on. */
const [steps, mostStep] = [8, 5];

/** The words of a message held against those of its question, or the reverse. */
export function markedWords(
  tokens: readonly Token[],
  others: readonly Token[],
  asked: boolean | undefined,
): MarkedWord[] {
  const stems = new Set(others.map(({ stem }) => stem).filter((stem) => stem.length > shortStem));
  const near = others.filter(({ word }) => word.length > shortWord).map(({ stem }) => vectorOf(stem));
  const places = near.filter((place) => place >= 0);
  return tokens.slice(0, mostWords).map(({ word, stem, role }, at) => {
    const vector = vectorOf(stem);
    const shared = stems.has(stem);
    const marks = [`role ${role ?? "-"}`, `kind ${kindOf(word, stem)}`, shared ? "shared" : "own"];
    if (vector >= 0 && !shared && places.length > 0) marks.push(`near ${nearest(vector, places)}`);
    if (at === 0) marks.push(asked ? "first, asked" : "first");
    else if (at === tokens.length - 1) marks.push("last");
    return { word, vector, marks };
  });
}

function kindOf(word: string, stem: string): string {
  if (/^\p{L}/u.test(word)) return kindOfStem(stem);
  return /^\p{N}/u.test(word) ? "number" : "mark";
}

function nearest(vector: number, places: readonly number[]): number {
  const most = Math.max(...places.map((place) => cosineOf(vector, place)));
  return Math.min(mostStep, Math.max(0, Math.trunc(most * steps - 1)));
}
