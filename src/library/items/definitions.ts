import type { Passage } from "../../domain/passage.ts";
import { classNoun } from "./class-noun.ts";
import { inPassing, plainlySaid } from "./in-passing.ts";
import { type Sentence, sentencesOf } from "./inline.ts";
import { type Found, fromEntry } from "./labelled.ts";
import { bulletsOf, type Entry, type Material } from "./material.ts";
import { namedIn } from "./naming.ts";
import { isTerm, standsAlone } from "./usable.ts";
import { verbOf } from "./verbs.ts";

/** A term and what a document says it is. */
export interface Definition {
  readonly term: string;
  /** What follows the verb or the colon: "the share of …". */
  readonly meaning: string;
  readonly sentence: string;
  /** Of what the term is a quality: "a lahar", for "primary". */
  readonly of?: string;
  readonly passage: Passage;
}

const subject =
  "(?:(?:The|A|An|the|a|an)\\s+)?([\\p{L}\\p{N}][^,.;:()!?]{1,60}?)(?:\\s+\\(([^()]{1,30})\\))?";
const saysOutright =
  "is defined as\\s+|are defined as\\s+|is the (?:name|term) (?:for|of)\\s+|refers? to\\s+|means\\s+|denotes?\\s+";
const saysClass = "(?:is|was)\\s+(?=(?:a|an|the|any)\\s)|are\\s+(?=\\p{Ll})";
const outright = new RegExp(`^${subject},?\\s+(?:${saysOutright})(.+)[.!]$`, "u");
const byClass = new RegExp(`^${subject},?\\s+(?:${saysClass})(.+)[.!]$`, "u");
/** Contracts and laws: `"Deliverables" means …`. */
const quoted =
  /^(?:In (?:this|these|the) \p{L}+,?\s)?["“]([^"”“]{3,50})["”]\s+(?:means|shall mean|refers to|denotes|is defined as)\s+(.+?)[.;]?$/su;
/** Praise and place are no definitions. */
const evaluative =
  /^something (?!that|which|who)|,? though$|^(?:a|an|the|one)\s+(?:of the\s+)?(?:same|good|great|best|worst|better|bad|important|main|major|key|most|more|less|least|common|crucial|critical|big|huge|small|popular|powerful|useful|simple|simplest|easy|easiest|hard|difficult|usual|typical|natural|first|second|third|last|next|only|other|similar|certain|mess|matter|bread-and-butter|reason|result|case|way|problem|question|point (?!at|in|where)|example|few|lot|number (?!of)|challenge|fact|answer|idea|trick|price|default|right|wrong|breakout)\b/i;
/** "A detection is a hit if …" says when, not what; so does what is only compared or counted out. */
const conditional =
  /(?<!\b(?:arises|occurs|results) )\bbecause\b|^(?:\S+\s+){1,5}(?<!\b(?:arises|occurs|results) )(?:if|when|because|due to)\s|^the \S+[’']s (?:most|best|own)\s|:\s+(?:what|how|to|whether)\s/i;
/** What only the sentences before it explain. */
const unresolved =
  /\b(?:the (?:two|three|former|latter|other two|above|difference between the two)|this|these|those two|both of them|there)\b(?!\s+(?:parties|sides|kinds)\b)/i;

/** What a passage defines: "X is a …", `"X" means …`, "… is called X", and entries "**X**: …". */
export function definitionsIn({ passage, sentences, entries }: Material): Definition[] {
  const section = passage.heading.at(-1) ?? "";
  const glossary = isGlossary(entries);
  const found = [
    ...entries.flatMap((entry) => {
      const outright = sentencesOf(entry.text).flatMap(({ text }) => fromQuoted(text) ?? []);
      return outright.length > 0 ? outright : glossary || !entry.listed ? (fromEntry(entry) ?? []) : [];
    }),
    ...[...sentences, ...bulletsOf(entries)].flatMap(({ text: said, bold }, at, all) => {
      const before = () => all.slice(0, at).map(({ text }) => text);
      const text = plainlySaid(said);
      if (!standsAlone(text)) return [];
      const names = namedIn(text);
      if (names.length > 0) return names;
      return fromSentence({ text, bold }, section, before) ?? inPassing(text, passage.text) ?? [];
    }),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ term, meaning }) => isTerm(term) && isMeaning(meaning, term))
    .filter(({ term }) => !seen.has(term.toLowerCase()) && seen.add(term.toLowerCase()))
    .map((one) => ({ ...one, passage }));
}

/** Where hardly one label of a list is defined, the others are remarks, and so may be that one. */
function isGlossary(entries: readonly Entry[]): boolean {
  const labelled = entries.filter(
    ({ text, listed }) => listed && /^[^:–—\n]{3,60}(?::|\s[–—-]\s)/u.test(text),
  );
  return labelled.filter((entry) => fromEntry(entry)).length * 2 >= labelled.length;
}

function fromQuoted(sentence: string): Found | undefined {
  const match = quoted.exec(sentence);
  if (!match) return undefined;
  const [, term, meaning] = match as unknown as [string, string, string];
  return { term, meaning, sentence: `“${term}” means ${meaning}.` };
}

function fromSentence(
  { text, bold }: Sentence,
  section: string,
  before: () => readonly string[],
): Found | undefined {
  // A formula behind the words does not belong to them.
  const sentence = text.replace(/[:,]\s*\$[^$]{5,}\$\s*\.$/, ".");
  const said = outright.exec(sentence);
  const match = said ?? byClass.exec(sentence);
  if (!match || evaluative.test(match[3]!) || conditional.test(match[3]!)) return undefined;
  const term = match[1]!.trim();
  const set = [...bold, section].some((name) => name.toLowerCase() === term.toLowerCase());
  if (/^(?:common|typical|usual)\s/i.test(term)) return undefined;
  // "The network is …" speaks of one that was mentioned before; "The femur is a bone that …" may be the first word of it.
  const first = /\s(?:that|which|whose|where)\s/.test(match[3]!) && !mentions(before(), term);
  if (/^the\s/i.test(sentence) && !/[\s-]/.test(term) && !set && !first) return undefined;
  // "Maintenance of the drainage" is an act of the story, unless the author set it apart.
  if (/\sof\s/.test(term) && !set) return undefined;
  // A verb inside the subject: this is no "X is …" but a longer story.
  if (
    /\b(?:is|are|was|were|that|which|who|when|if|because|of the|of all|other|each|every|in|at|on|and|or|with|by|to)\b/i.test(
      term,
    )
  )
    return undefined;
  // "It holds running means and …": there the means are no verb.
  if (said && term.split(/\s+/).some((word) => verbOf(word)?.helper === "does")) return undefined;
  const meaning = firstClause(match[3]!);
  if (!said && !tellsClass(sentence, meaning)) return undefined;
  return { term, meaning, sentence };
}

const mentions = (texts: readonly string[], term: string): boolean =>
  texts.some((text) => text.toLowerCase().includes(term.toLowerCase()));

/** A noun with what narrows it down; with "are" only a bare plural that a relative clause does. */
function tellsClass(sentence: string, meaning: string): boolean {
  const found = classNoun(meaning);
  if (found === undefined) return false;
  if (/^(?:an?|the|any)\s/.test(meaning)) return !/^[^,]*?\sare\s+(?:an?|any)\s/.test(sentence);
  // "Citations are checked and sentences that …" is no class.
  if (/\b(?:and|or|\p{Ll}{3,}ed)\b/u.test(meaning.slice(0, -found.rest.length))) return false;
  return /[^s]s$/.test(found.noun) && /^(?:that|which|who|whose|where|in which|used|made)\b/.test(found.rest);
}

/** What stands behind a semicolon, or in a main clause of its own, is told of the term and does not say what it is. */
function firstClause(meaning: string): string {
  const [first = ""] = meaning.split(/;\s|,\s+(?:and|but|so)\s+(?=(?:it|they|there|this|no|he|she)\s)/);
  return first.split(/\s+/).length >= 5 ? first : meaning;
}

/** Points to another place, or to somebody; "the time it takes" does not. */
const pointing =
  /\b(?:above|below(?! the\b)|(?:figure|table|section|chapter|article|clause|schedule|appendix|annex)\s(?:\d+|\p{Lu}\b)|see|we|our|you|your|(?<!^the (?:time|distance|energy|work) )it)\b/iu;

/** Long enough to tell something, whole, and not in the term's own words. */
function isMeaning(meaning: string, term: string): boolean {
  const words = meaning.split(/\s+/);
  if (/[[\]→=|{}<>]/.test(meaning) || unresolved.test(meaning.replace(/\bthis agreement\b/i, "")))
    return false;
  if (words.length < 5 || words.length > 45 || !/^\p{L}/u.test(meaning)) return false;
  // "Drugs that inhibit the pump": which pump, the text before tells.
  if (words.length < 7 && /\b(?:that|which|who)\s\S+\sthe\s\S+$/.test(meaning)) return false;
  if (/\b(?:which|that|and|or|of|the|a|an|to|in|is|are|with|by|for)$/i.test(meaning)) return false;
  const points = pointing.exec(meaning);
  if (points !== null && points.index < 40) return false;
  return !meaning.toLowerCase().includes(term.toLowerCase());
}
