import type { Found } from "./labelled.ts";

/** "… is called X"; other names and remarks may follow. */
const named =
  /^(.+?)\s+(?:is|are) (?:called|termed|known as)\s+(an?\s+|the\s+)?["“]?([^,.;:()"“”]{3,50}?)["”]?(?:\s\([^()]*\))?(?:,\s.+)?\.?$/;
/** A thing with what tells it from others of its kind. */
const narrowed =
  /^(An?\s(?:[\p{L}-]+\s){0,2}[\p{L}-]+|(?:\p{L}[\p{L}-]*\s){0,2}\p{L}[\p{L}-]*s)\s((?:that|which|who|whose|with|without|in which|on which|to which|at which|by which|where|between|for which)\s.+)$/u;

/** "Leather whose surface has been sanded": of no number. */
const ofMass = /^(\p{L}\p{Ll}+[^s\P{Ll}])\s((?:that|which|whose)\s.+)$/u;
const adjective = /^\p{Ll}+(?:al|ic|ive|ous|ary|able|ible|[^e]ed)$/u;

/** What a sentence gives a name to, clause by clause: "A study that looks back is called retrospective; one that …". */
export function namedIn(sentence: string): Found[] {
  let kind = "";
  return sentence.split(/;\s+(?:and\s+)?/).flatMap((clause) => {
    // "One that looks back": one what, the clause before tells.
    const own = clause.replace(/^(?:one|those)(?=\s)/i, (word) => kind || word);
    const match = named.exec(own);
    if (!match) return [];
    const [, whole = "", article, term = ""] = match;
    // "The orchestra plays alone, which is called …": what is named, the rest of the clause doesn't say.
    if (/\b(?:which|that|what|and|it)$/.test(whole) || /^(?:one|those|it|they)\b/i.test(whole)) return [];
    // "If the function is called twice": how often or how, no name.
    if (
      /^(?:once|twice|again|only|first|last|from|by|with|without|in|on|at|for|to|as|when|before|after|and|or|not)\b/i.test(
        term,
      )
    )
      return [];
    const said = `${own.replace(/\.$/, "")}.`;
    const [, when, what] =
      /^((?:When|If)\s[^,]{12,120}),\s(?:the|an?)\s([\p{L} -]{3,40})$/u.exec(whole) ?? [];
    if (when !== undefined)
      return [
        { term, meaning: when.charAt(0).toLowerCase() + when.slice(1), sentence: said, of: `a ${what}` },
      ];
    if (/^(?:when|if|where|as|because|since|although|while)\b/i.test(whole)) return [];
    const [, thing, restriction = ""] = narrowed.exec(whole) ?? [];
    kind = thing ?? ofMass.exec(whole)?.[1] ?? kind;
    if (thing !== undefined && article === undefined && isQuality(term, thing))
      return [
        { term, meaning: restriction, sentence: said, of: thing.charAt(0).toLowerCase() + thing.slice(1) },
      ];
    const mass = ofMass.exec(whole);
    if (mass && article === undefined && adjective.test(term))
      return [{ term, meaning: mass[2]!, sentence: said, of: mass[1]!.toLowerCase() }];
    // "An agreement between firms at two levels … is called vertical": a quality of what, only the whole tells.
    if (article === undefined && adjective.test(term)) return [];
    // "Two can react, and what they give is called …": only the last clause is about the term.
    const meaning = whole.split(/,\s+(?:and|but|so)\s+/).at(-1)!;
    return [{ term, meaning: meaning.charAt(0).toLowerCase() + meaning.slice(1), sentence: said }];
  });
}

/** A word for how things are, not for a thing: no article before it, and no plural of many. */
function isQuality(term: string, thing: string): boolean {
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(term)) return false;
  return /^An?\s/.test(thing) || !term.endsWith("s");
}
