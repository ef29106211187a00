import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";

/** Begins with something that points back: torn out of its place it can't be understood. */
export const dangling =
  /^(?:additionally|any of|this|these|that|those|it|its|they|their|them|he|she|his|her|we|i|you|your|our|such|here|there|another|both|either|neither|each|all|some|many|most|others?|the (?:former|latter|above|following|same|(?:first|second|third)(?!-)|next|other|result|idea|answer|question|example|figure|table)|and|or|but|so|thus|hence|therefore|however|moreover|furthermore|then|also|instead|similarly|likewise|otherwise|consequently|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|again|for (?:example|instance)|in (?:this|that|other|contrast|addition|particular|short|practice|our)|as (?:a result|shown|above|mentioned|we|an? )|note|see|let|if so|when this|while this|because (?:this|it|they)|to do (?:this|so)|by contrast|on the other hand|what|why|how|which|who|where|yes|no)\b/i;
/** Points elsewhere, or is about the text rather than its subject. */
const pointing =
  /\b(?:figure|fig\.|table|equation|eq\.|section|chapter|appendix|lecture|slide|homework|exercise|exam|(?:above|below)(?! (?:the|an?|one|zero)\b)|previous|following|earlier|later in|see also|we|our|us|my|i|you|your|copyright|isbn|http|www|et al)\b|©/i;

/** Tells the reader to do something. */
export const imperative =
  /^(?:understand|remember|expect|ensure|pass|specify|compute|calculate|consider|suppose|assume|use|try|imagine|take|think|ask|find|show|prove|write|draw|choose|pick|check|add|click|open|run|install|make|do|don[’']t|avoid|keep|look|read|go|compare|list|name|explain|describe|discuss|put|set|start|begin|hand|bring|submit|please|never|always|merge|save|load|call|return|send|select|enter|replace|remove|delete|create|build|copy|train|evaluate|stop|turn|switch|prefer|treat|split|store|watch|review|mark|apply|follow|prepare|place|press)\b(?! (?:is|are|was|were|has|have|can|of)\b)/i;
/** Points back or on from within. */
const linking =
  /\b(?:therefore|thus|hence|however|this|these|those(?! (?:who|whom|whose|that|about|in|of|with)\b)|(?<=the )(?:latter|former)|respectively|again|now|too(?=[.,;])|as well|such (?:a|an)|the same)\b|(?<!\bif\b.*)\bthen\b/i;
const verb =
  /\b(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|shall|should|does|do|did|cannot|becomes?|became|\p{Ll}{2,}(?:ates|ises|izes|ifies|ects|ains|ides|ults|orms|ures|ends|ows|eals|olds|ets|ves|ces|ges|shes|ches|sses|pes|kes|tes|nes|res|des|mes|les|ses|ts|ns|ms|ps|ks|rs|ls|ds|ws|ys|oes|ed)|gave|took|made|found|held|led|began|wrote|won|lost|grew|rose|fell|went|came)\b/u;

/** "string1", "x2": a name of some example, which only its code tells. */
const exampleName = /\b(?!(?:utf|mp|md|sha|ipv|http|hdf|es)\d)[a-z][a-z_]{0,11}\d\b/;

/** Whether a word may be a sentence's verb, by its form: generous, and wrong for some plurals. */
export function isVerb(word: string): boolean {
  return verb.test(` ${word}`);
}

/** Whether a sentence can be asked about by itself: whole, about its subject, neither scrap nor monster. */
export function standsAlone(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words < 6 || words > 38 || !/[.!]["')\]”’]*$/.test(text)) return false;
  if (!/^["'“‘(]?(?:[\p{Lu}\p{N}\p{Lo}]|\p{Ll}\p{Lu})/u.test(text)) return false;
  if (dangling.test(text.replace(/^["'“‘(]/, "")) || pointing.test(text)) return false;
  if (
    /^(?:\p{Lu}\p{Ll}{2,8}[- ]\d|v?\d+\.\d|\d{4}-\d)|\bon the other hand\b|\bplease\b|^To \p{Ll}+ [^,]{3,60}, (?!it\b)\p{Ll}+ (?:an?|the)\b/u.test(
      text,
    )
  )
    return false;
  if (exampleName.test(text)) return false;
  if (imperative.test(text) || linking.test(text) || !verb.test(text.slice(text.indexOf(" ")))) return false;
  return (
    !isEnumeration(text) && isBalanced(text) && (text.match(/[\p{L}\s]/gu)?.length ?? 0) > text.length * 0.75
  );
}

const inner =
  /(?<=^\S+ \S+ .*\b(?:after|when|if|until|before|because|since|unless|once|that|than|as long as)\s)(?:it|they)(?=\s(?:is|are|was|were|has|have|can|may|must|\p{Ll}+s|\p{Ll}+ed)\b)/gu;

/**
 * A sentence of a tutorial as its reader would be spoken of: "you" is anyone there, and as good a subject as another. Undefined
 * where it speaks of what reader and author do together, or of the text's own example.
 */
export function impersonal(text: string): string {
  return text
    .replace(/\byou(?:['’]ll)\b/gi, "people will")
    .replace(/\byou(?:['’]re)\b/gi, "people are")
    .replace(/\byou\b/gi, "people")
    .replace(/\byour\b/gi, "the");
}

/** Whether a sentence speaks of something that only its neighbours name. */
export function refersBack(text: string): boolean {
  // "Records must be offered before they are destroyed": the subject of a clause is that of the sentence.
  const own = /\b(?:it|they)\b/i.test(text) ? text.replace(inner, "") : text;
  return /\b(?:it|its|they|them|their|he|she|him|his|her|the two|the three|both(?!\s[\p{L}-]+ and )|the former|the latter|the problem|the breakdown|the device|the study)\b/iu.test(
    own,
  );
}

/** "Missing values, ranges, categories and …": things are named, nothing is said of them. */
function isEnumeration(text: string): boolean {
  const sure = /\b(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|does|do|did)\b/i;
  return /^[^,.;:]{2,30},[^,.;:]{2,30},/.test(text) && !sure.test(text);
}

function isBalanced(text: string): boolean {
  const count = (char: string) => text.split(char).length;
  return count("(") === count(")") && count("[") === count("]") && count('"') % 2 === 1;
}

const generic = new Set(
  analyze(`advantage advantages answer aside aim assumption abstract background conclusions introduction method methods results benefit caution characteristics case cause
    comment conclusion cons consequence contents definition demo detail difference disadvantage discussion effect
    example examples exercise explanation fact feature figure goal hint idea important input introduction issue key
    limitation list main note observation option output overview part point problem procedure proof property pros
    purpose question reason recall recap remark remember reminder result role rule section solution step summary
    system table task term test tip topic type use value warning way word work today always never only
    everything anything nothing someone people person thing time year day number group area name form kind
    new old good bad big small large high low true false yes no left right top bottom optional required`),
);

/** Whether words may be the answer of a gap: a term of one to four words, never a stop word or a commonplace. */
export function isTerm(text: string): boolean {
  const clean = text.trim();
  if (clean.length < 3 || clean.length > 50 || !/^[\p{L}\p{N}][\p{L}\p{N}\s'’/+.#-]*$/u.test(clean))
    return false;
  const words = clean.split(/\s+/);
  const terms = analyze(clean);
  if (words.length > 4 || quantified.test(clean) || terms.length === 0 || /^\d/.test(clean)) return false;
  if (words.length > 2 && /\d/.test(clean)) return false;
  // A clause, not a name.
  if (/\b(?:the|a|an|its|their|your|our|is|are|was|not|no)\b/i.test(clean)) return false;
  const [first, last] = [terms[0]!, terms.at(-1)!];
  if (stopTerms.has(first) || stopTerms.has(last)) return false;
  return terms.some((term) => !generic.has(term) && !stopTerms.has(term) && term.length > 2);
}

/** Whether words are a label that any text may have ("Example", "Contrast with …"), no name of a thing. */
export function isCommonplace(label: string): boolean {
  const [first = ""] = analyze(label);
  const labelling =
    /^(?:contrast|compare|comparison|note|nb|ps|todo|actions?|more|recap|decisions?|reasons?|tasks?|agreed|present|apologies|date|place|chair|why|how|what|when|source|cf)\b/i;
  return labelling.test(label) || (generic.has(first) && !/\d/.test(label) && analyze(label).length === 1);
}

/** "Three seasons", "most drugs": some of a thing, not its name. */
const quantified =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few|most|more|some|all|no|every|each|another|such|both|any|other|certain)\s/i;

const nounEnd =
  /(?:tion|sion|sis|ment|ity|ness|ism|ist|logy|graphy|metry|ance|ence|ancy|ency|ure|age|hood|ship|ase|gen|ium|ide|ine|ose|cyte|some|plast|or|er|ics|phy|nomy|cracy|archy|itis|oma)s?$/i;

/** Whether a single bold word names something rather than stresses it. */
export function looksLikeName(term: string, timesInDocument: number): boolean {
  if (/\s|-/.test(term) || /\p{Lu}\p{Lu}/u.test(term)) return true;
  if (/(?:ly|ing|ed|ful|ous|ive|able|ible|al|ic)$/i.test(term) && timesInDocument < 3) return false;
  return nounEnd.test(term) || timesInDocument >= 2;
}
