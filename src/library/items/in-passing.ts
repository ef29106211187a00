import { classNoun } from "./class-noun.ts";
import type { Found } from "./labelled.ts";
import { refersBack } from "./usable.ts";

const name = "(?:[\\p{L}\\p{N}’'-]+\\s){0,3}[\\p{L}\\p{N}’'-]+";
const meaning =
  "(?:the|an?)\\s[^;:()]{15,200}?|\\p{Ll}+(?:\\s\\p{Ll}+)?s\\s(?:that|which|who|whose)\\s[^;:()]{12,160}?";
const verbBehind =
  "(?=\\s(?:is|are|was|were|has|have|can|may|must|will|does|do|\\p{Ll}{3,}(?:s|ed)|came|fell|rose|took|led|made)\\s)";
/** "Incidence, the number of new cases in a year, tells how …". */
const apposed = new RegExp(`^(?:(?:The|An?)\\s)?(${name}),\\s(${meaning}),${verbBehind}`, "u");
/** "Towers stand in an upwelling, that is, a place where …". */
const explained = new RegExp(
  `^(?:.*?\\b(?:in|on|by|into|with|from|has|have|are|is|as)\\s(?=${name},\\s(?:that is|i\\.e)))?(?:(?:the|an?|The|An?)\\s)?(${name}),\\s(?:that is,|i\\.e\\.,?|in other words,?)\\s(${meaning})(?:,${verbBehind}|[.]$)`,
  "u",
);
/** "… is measured in degree heating weeks, the number of weeks by which …", where the sentence ends with it. */
const last = new RegExp(
  `\\b(?:in|by|with|as|called|order)\\s(${name}),\\s((?:the|a)\\s[^;:(),]{20,200})[.]$`,
  "u",
);
/** Persons and places have their role told in the same way. */
const role =
  /^(?:capital|city|town|village|river|mountain|island|country|state|king|queen|author|founder|son|daughter|brother|sister|wife|husband|director|man|woman|leader|president|head|site|scientist|engineer|inventor|discoverer|member|professor|company|firm|reef|station)$/;
/** A verb that no relative word comes before. */
const finite =
  /^(?:(?!\b(?:that|which|who|whom|whose|where|when|if|it)\b).)*\s(?:is|are|was|were|will|can|may|must|has|have|had|does|do)\s/;
const abstractEnd = /(?:tion|sion|ment|ity|ness|ism|ance|ence|ancy|ency|ure|age|logy|sis|ing)$/;

/** What a sentence defines beside what it tells: "X, the share of … that …, is …"; `text` is what stands around it. */
export function inPassing(sentence: string, text: string): Found | undefined {
  const outright = explained.exec(sentence);
  const match = outright ?? apposed.exec(sentence) ?? last.exec(sentence);
  if (!match) return undefined;
  const [, term = "", said = ""] = match;
  const bare = /^\p{Ll}/u.test(said) && !/^(?:the|an?)\s/.test(said);
  const told = bare ? undefined : classNoun(said);
  if (!bare && (told === undefined || role.test(told.noun))) return undefined;
  if (/\b(?:and|or|which|that|this|is|are|of|in|by|for|when|if|with|at|on|to)\b/i.test(term))
    return undefined;
  if (refersBack(said)) return undefined;
  // "Soda-lime glass, the glass of windows": where it is found, not what it is.
  if (told !== undefined && term.toLowerCase().endsWith(told.noun)) return undefined;
  // "In fusion, the refusal is tested": a clause, not what a thing is.
  if (finite.test(said)) return undefined;
  // A list: "Anchors, the chain, a rope and …"; or one clause beside another.
  if (/,\s(?:and|or|but|an?|the)\s/.test(said)) return undefined;
  return outright || isCommon(term, text) ? { term, meaning: said, sentence } : undefined;
}

/** No name of a person or place: in lower case somewhere, of words that aren't all capitals, or made of a verb. */
function isCommon(term: string, text: string): boolean {
  const [first = "", ...rest] = term.split(/\s+/);
  if (rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word))) return false;
  if (!/^\p{Lu}/u.test(first) || rest.length > 0 || abstractEnd.test(first)) return true;
  return new RegExp(`(?<!\\p{L})${first.toLowerCase()}`, "u").test(text);
}

const leads =
  /^(?:By contrast|In contrast|Conversely|Formally|In general|Strictly speaking|Technically|More precisely|Likewise|Similarly|Here),\s+(\p{L})/u;

/** A sentence that defines in the author's voice ("By X we mean Y"), as one that says so of the term. */
export function plainlySaid(text: string): string {
  return text
    .replace(
      /^(?:By|Under) (?:the (?:term|word) )?["“]?([^"“”,.;:]{3,50}?)["”]? (?:we|one|I) (?:mean|understands?) /,
      (_, term: string) => `${capital(term)} means `,
    )
    .replace(
      /^(?:Here )?(?:[Ww]e|One|I) (?:can |may )?defines? (?:the |an? )?([^"“”,.;:]{3,50}?) (?:as|to be) /,
      (_, term: string) => `${capital(term)} means `,
    )
    .replace(leads, (_, first: string) => first.toUpperCase());
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
