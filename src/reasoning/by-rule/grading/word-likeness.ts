import { cosineOf, vectorOf } from "../vectors/word-vectors.ts";
import { senseOf } from "./lexicon.ts";
import { numberOf, sameNumber } from "./numbers.ts";
import { mayMatch, wordMatch } from "./word-match.ts";

/** A word whose likeness to others is asked for many times. */
export interface LikeWord {
  readonly stem: string;
  readonly sensed: boolean;
  readonly vector: number;
  readonly number: number | undefined;
}

export function likeWord(stem: string): LikeWord {
  const number = numberOf(stem);
  return {
    stem,
    sensed: senseOf(stem) !== undefined,
    vector: number === undefined ? vectorOf(stem) : -1,
    number,
  };
}

/** Any two words have a cosine of about 0; from here on they share a subject, from `same` on they share a meaning. */
const related = 0.3;
const same = 0.8;
const mostByCompany = 0.85;

/**
 * How well one word stands for another, -1..1: as `wordMatch`, and by the company that both keep. Opposites keep the same
 * company, so what the lexicon knows goes first.
 */
export function likeness(word: LikeWord, wanted: LikeWord): number {
  if (word.stem === wanted.stem) return 1;
  if (word.number !== undefined || wanted.number !== undefined)
    return word.number !== undefined && wanted.number !== undefined && sameNumber(word.number, wanted.number)
      ? 1
      : 0;
  const known = knownMatch(word, wanted);
  if (known !== 0 || word.vector === -1 || wanted.vector === -1) return known;
  const cosine = cosineOf(word.vector, wanted.vector);
  if (cosine <= related) return 0;
  return mostByCompany * Math.min(1, (cosine - related) / (same - related));
}

/** `wordMatch`, where the two could match at all. */
export function knownMatch(word: LikeWord, wanted: LikeWord): number {
  if (word.stem === wanted.stem) return 1;
  return mayMatch(word.stem, word.sensed, wanted.stem, wanted.sensed) ? wordMatch(word.stem, wanted.stem) : 0;
}
