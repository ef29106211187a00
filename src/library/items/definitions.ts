import type { Passage } from "../../domain/passage.ts";
import { plainText } from "./inline.ts";
import type { Entry, Material } from "./material.ts";
import { isTerm, looksLikeName, standsAlone } from "./usable.ts";

/** A term and what a document says it is. */
export interface Definition {
  readonly term: string;
  /** What follows the verb or the colon: "the share of …". */
  readonly meaning: string;
  readonly sentence: string;
  readonly passage: Passage;
}

const subject =
  "(?:(?:The|A|An|the|a|an)\\s+)?([\\p{L}\\p{N}][^,.;:()!?]{1,60}?)(?:\\s+\\(([^()]{1,30})\\))?";
const verb =
  "(?:is|are|was|were)\\s+(?=(?:a|an|the|any|one|when|where)\\s)|(?:is|are)\\s+(?:defined as|the name (?:for|of)|known as)\\s+|refers? to\\s+|means\\s+|denotes?\\s+|is the term for\\s+";
const bySentence = new RegExp(`^${subject},?\\s+(?:${verb})(.+)[.!]$`, "u");
const named = /^(.+?)\s+(?:is|are) (?:called|termed|known as)\s+(?:an?\s+|the\s+)?([^,.;:()]{3,50})\.$/u;
/** Praise and place are no definitions. */
const evaluative =
  /^(?:a|an|the|one)\s+(?:of the\s+)?(?:same|good|great|best|worst|better|bad|important|main|major|key|most|more|less|least|common|crucial|critical|big|huge|small|popular|powerful|useful|simple|simplest|easy|easiest|hard|difficult|usual|typical|natural|first|second|third|last|next|only|other|similar|certain|mess|matter|bread-and-butter|reason|result|case|way|problem|question|point|example|few|lot|number|challenge|case|fact|answer|idea|trick|price|default|right|wrong)\b/i;

/** "A detection is a hit if …" says when, not what; so does what is only compared or counted out. */
const conditional =
  /^(?:\S+\s+){1,5}(?:if|when|because|due to)\s|^the \S+[’']s (?:most|best|own)\s|:\s+(?:what|how|to|whether)\s/i;

/** An entry tells what its term is when it begins like the name of a thing, or of an act. */
const says =
  /^(?:an?|the|any|one|two|something|someone|anything|how|when|where|what|whether|to)\s|^(?:\p{Ll}[\p{Ll}-]*\s){1,4}(?:of|that|which|who|whose|for|to|between|in which|by which|with|used|from)\b/u;
/** A sentence about the term, or its consequences, instead. */
const statement =
  /^(?:of|in|on|with|for|by|from|among|at|if|see|use)\s|^(?:(?!\b(?:that|which|who|whose|where|when|in which|by which)\b)[^,;:])*?\b(?:is|are|was|were|may|might|can|could|will|would|should|must|has|have|does|do)\b/i;

/** What a passage defines: "X is a …", "… is called X", and entries "**X**: …". */
export function definitionsIn({ passage, sentences, entries }: Material): Definition[] {
  const found = [
    ...entries.flatMap((entry) => fromEntry(entry) ?? []),
    ...sentences.flatMap(({ text }) => (standsAlone(text) ? (fromSentence(text) ?? []) : [])),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ term, meaning }) => isTerm(term) && isMeaning(meaning, term))
    .filter(({ term }) => !seen.has(term.toLowerCase()) && seen.add(term.toLowerCase()))
    .map((one) => ({ ...one, passage }));
}

type Found = Pick<Definition, "term" | "meaning" | "sentence">;

/** "**Term**: what it is", the colon within the bold or behind it, or a dash. */
const labelled =
  /^(?:\*\*|__)(?=[^*_]+(?::(?:\*\*|__)|(?:\*\*|__)\s*[:–—-]))(.{3,60}?)(?:\*\*|__)\s*(?:[:–—-]|\s-\s)?\s*(.{20,})$/su;
/** The same without emphasis, as slides have it: only where it is an item of a list. */
const plainLabel = /^(\p{Lu}[\p{L}\p{N}\s'’-]{2,40}?)(?::\s+|\s+[–—-]\s+)(\p{Ll}.{19,})$/su;

function fromEntry({ text: entry, listed }: Entry): Found | undefined {
  const match = labelled.exec(entry.trim()) ?? (listed && plainLabel.exec(entry.trim()));
  if (!match) return undefined;
  const term = plainText(match[1]!)
    .replace(/[:.]$/, "")
    .replace(/\s*\([^)]*\)$/, "");
  const meaning = firstSentence(plainText(match[2]!)).replace(/^[:–—-]\s*/, "");
  // "Sampling: the act of …" names an act, "Important: see …" nothing.
  const isName = /^(?:an?|the)\s/.test(meaning) || looksLikeName(term, 1);
  if (!says.test(meaning) || statement.test(meaning) || !isName) return undefined;
  return { term, meaning, sentence: `${term}: ${meaning}.` };
}

function fromSentence(sentence: string): Found | undefined {
  const inverted = named.exec(sentence);
  if (inverted) {
    const [, whole, term] = inverted as unknown as [string, string, string];
    // "Two can react, and what they give is called …": only the last clause is about the term.
    const meaning = whole.split(/,\s+(?:and|but|so)\s+|;\s+/).at(-1)!;
    return { term, meaning: meaning.charAt(0).toLowerCase() + meaning.slice(1), sentence };
  }
  const match = bySentence.exec(sentence);
  if (!match || evaluative.test(match[3]!) || conditional.test(match[3]!)) return undefined;
  const term = match[1]!.trim();
  // "The network is …" speaks of one that was mentioned before.
  if (/^the\s/i.test(sentence) && !/[\s-]/.test(term)) return undefined;
  // A verb inside the subject: this is no "X is …" but a longer story.
  if (
    /\b(?:is|are|was|were|that|which|who|when|if|because|of the|of all|other|each|every|in the|and|or|with|by|to)\b/i.test(
      term,
    )
  )
    return undefined;
  return { term, meaning: firstClause(match[3]!), sentence };
}

/** What stands behind a semicolon is told of the term, and does not say what it is. */
function firstClause(meaning: string): string {
  const [first = ""] = meaning.split(/;\s/);
  return first.split(/\s+/).length >= 5 ? first : meaning;
}

function firstSentence(text: string): string {
  return (/^(.+?[^.A-Z])[.!?](?:\s|$)/s.exec(text)?.[1] ?? text).trim().replace(/[.;]$/, "");
}

/** Long enough to tell something, and not in the term's own words. */
function isMeaning(meaning: string, term: string): boolean {
  const words = meaning.split(/\s+/);
  if (/[[\]→=|{}<>]/.test(meaning)) return false;
  if (words.length < 5 || words.length > 40 || !/^\p{L}/u.test(meaning)) return false;
  if (
    /\b(?:above|below|figure|table|section|chapter|see|we|our|you|your|this|these|it)\b/i.test(
      meaning.slice(0, 40),
    )
  ) {
    return false;
  }
  return !meaning.toLowerCase().includes(term.toLowerCase());
}
