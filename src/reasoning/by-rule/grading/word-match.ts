import { isMisspelling } from "./fuzzy.ts";
import { areAlike, areOpposite, senseOf } from "./lexicon.ts";
import { isKnownWord } from "./word-frequency.ts";

const alikeStrength = 0.8;
const misspeltStrength = 0.9;
const relatedStrength = 0.65;

/**
 * Whether two different stems could match at all: cheap, and false for nearly every pair. A sense on both sides, the same first
 * letter, or one the end of the other ("linear", "nonlinear").
 */
export function mayMatch(word: string, sensed: boolean, wanted: string, wantedSensed: boolean): boolean {
  if (sensed && wantedSensed) return true;
  const longer = word.length - wanted.length;
  if (longer > 4 || longer < -4) return false;
  if (word.charCodeAt(0) === wanted.charCodeAt(0)) return word.length >= 4 && wanted.length >= 4;
  return longer > 0 ? word.endsWith(wanted) : longer < 0 && wanted.endsWith(word);
}

const cache = new Map<string, Map<string, number>>();
let cached = 0;
const cacheSize = 400_000;

/**
 * How well one stem stands for another, -1..1: 1 the same word, less for a stand-in or a misspelling, 0 for none of these,
 * negative when it says the opposite.
 */
export function wordMatch(word: string, wanted: string): number {
  if (word === wanted) return 1;
  let row = cache.get(wanted);
  const known = row?.get(word);
  if (known !== undefined) return known;
  if (cached >= cacheSize) {
    cache.clear();
    cached = 0;
    row = undefined;
  }
  if (!row) {
    row = new Map();
    cache.set(wanted, row);
  }
  const made = compare(word, wanted);
  row.set(word, made);
  cached++;
  return made;
}

function compare(word: string, wanted: string): number {
  if (areOpposite(word, wanted)) return -alikeStrength;
  if (senseOf(word) && areAlike(word, wanted)) return alikeStrength;
  if (word.length < 4 || wanted.length < 4 || word.length > 40 || word[0] !== wanted[0]) return 0;
  if (areRelated(word, wanted)) return relatedStrength;
  return !isKnownWord(word) && isMisspelling(word, wanted) ? misspeltStrength : 0;
}

/** Two forms of one root that stemming left apart: `regular`, `regularis`; `vari`, `varianc`. */
function areRelated(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  const long = Math.max(a.length, b.length);
  return short >= 5 && long - short <= 4 && a.slice(0, short) === b.slice(0, short);
}
