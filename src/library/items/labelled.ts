import { classNoun } from "./class-noun.ts";
import { plainText } from "./inline.ts";
import type { Entry } from "./material.ts";
import { looksLikeName } from "./usable.ts";

/** A definition before its passage is known. */
export interface Found {
  readonly term: string;
  readonly meaning: string;
  readonly sentence: string;
  /** Of what the term is a quality: "a lahar", for "primary". */
  readonly of?: string;
}

/** "**Term**: what it is", the colon within the bold or behind it, or a dash. */
const labelled =
  /^(?:\*\*|__)(?=[^*_]+(?::(?:\*\*|__)|(?:\*\*|__)\s*(?:\([^)]*\)\s*)?[:–—-]))(.{3,60}?)(?:\*\*|__)\s*(?:\([^)]*\)\s*)?(?:[:–—-]|\s-\s)?\s*(.{20,})$/su;
/** The same without emphasis, as slides have it: only where it is an item of a list. */
const plainLabel = /^(\p{Lu}[\p{L}\p{N}\s'’-]{2,40}?)(?::\s+|\s+[–—-]\s+)(\p{Ll}.{19,})$/su;

/** A bare name of a class, as slides shorten it ("protocol between …"), or of an act ("moving a packet from …"). */
const bare =
  /^(?:\p{Ll}[\p{Ll}-]*\s){1,3}(?:of|that|for|between|in which|by which|with|used|from|where)\b|^\p{Ll}{3,}ing\s(?:an?|the|some|\p{Ll}+)\s.*\b(?:of|from|to|by|in|through|into|with)\b|^(?:someone|something)\s(?:who|that|which)\b/u;
/** A sentence about the term, or its consequences, instead. */
const statement =
  /^(?:of|in|on|with|for|by|from|among|at|if|see|use|when|how|what|where)\s|^(?:(?!\b(?:that|which|who|whose|where|when|at which|in which|by which|with which|over which)\b)[^,;:])*?\b(?:is|are|was|were|may|might|can|could|will|would|should|must|has|have|does|do|state|states)\b/i;

/** The definition that an entry is ("**X**: the …"), by the way it begins; undefined for remarks under a label. */
export function fromEntry({ text: entry, listed }: Entry): Found | undefined {
  const match = labelled.exec(entry.trim()) ?? (listed && plainLabel.exec(entry.trim()));
  if (!match) return undefined;
  const term = plainText(match[1]!)
    .replace(/[:.]$/, "")
    .replace(/\s*\([^)]*\)$/, "");
  const meaning = firstSentence(plainText(match[2]!))
    .replace(/^[:–—-]\s*/, "")
    .replace(/\s*\([^()]*\)$/, "");
  // "Sampling: the act of …" names an act, "Important: see …" nothing.
  const articled = /^(?:an?|the|any)\s/.test(meaning);
  // "Mended: the …" is an entry of a log.
  if (/^\p{L}{2,}[^e\s]ed$|^(?:Found|Done|Made|Seen|Left)$/u.test(term)) return undefined;
  // "Surging glaciers: a sudden advance …" tells what they do.
  if (/^an?\s/.test(meaning) && /\s\S+[^su]s$/.test(` ${term}`) && !/(?:ics|sis|itis)$/.test(term))
    return undefined;
  const says = articled ? classNoun(meaning) !== undefined : bare.test(meaning);
  if (!says || statement.test(meaning) || !(articled || isName(term))) return undefined;
  return { term, meaning, sentence: `${term}: ${meaning}.` };
}

function isName(term: string): boolean {
  return looksLikeName(term, 1) || /\p{Ll}\p{Lu}/u.test(term) || /ing$/.test(term);
}

function firstSentence(text: string): string {
  return (/^(.+?[^.A-Z])[.!?](?:\s|$)/s.exec(text)?.[1] ?? text).trim().replace(/[.;]$/, "");
}
