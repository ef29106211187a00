import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";

const MOST = 6;

const FAR = 2;

/**
 * What people would repeat of a clause: neighbouring content words with at most two small words between them
 * ("eyes of the law"); single long words only where there is nothing else. Words of `without` don't count.
 */
export function keyPhrases(clause: string, without: string): string[] {
  const own = new Set(analyze(without));
  const words = clause.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|\.(?=\d))*|[,;:()]/gu) ?? [];
  const content = words.flatMap((word, at) => {
    const terms = analyze(word);
    return terms.length === 0 || terms.every((term) => stopTerms.has(term) || own.has(term)) ? [] : [at];
  });
  const phrases = content.flatMap((at, index) => {
    const next = content[index + 1];
    if (next === undefined || next - at > FAR + 1) return [];
    const phrase = words.slice(at, next + 1);
    return phrase.some((word) => /[,;:()]/.test(word)) ? [] : [phrase.join(" ").toLowerCase()];
  });
  const single = content.map((at) => words[at]!.toLowerCase()).filter((word) => word.length > 5);
  return [...new Set(phrases.length > 0 ? phrases : single)].slice(0, MOST);
}

/** The claims of a definition: cut where a new one begins, at most three, none of a few words only. */
export function clausesOf(meaning: string): string[] {
  const parts = meaning
    .split(
      /;\s+|,\s+(?=(?:and|but|which|where|while|so that|usually|often|without|using|by)\s)|\s+(?=so that\s)/,
    )
    .map((part) => part.trim().replace(/^(?:and|but|which|where|while)\s+/, ""))
    // A new sentence behind a semicolon, with a subject of its own, tells something else.
    .filter((part, index) => part !== "" && (index === 0 || !/^\p{Lu}\p{Ll}/u.test(part)));
  const clauses: string[] = [];
  for (const part of parts) {
    const last = clauses.at(-1);
    if (last !== undefined && (part.split(/\s+/).length < 4 || clauses.length === 3)) {
      clauses[clauses.length - 1] = `${last}, ${part}`;
    } else clauses.push(part);
  }
  return clauses;
}
