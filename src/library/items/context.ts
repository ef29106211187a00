import type { Passage } from "../../domain/passage.ts";
import { verbOf } from "./verbs.ts";

/** Behind a definite noun these tell which one is meant. */
const telling = /^(?:of|that|which|who|whose|between|for|to|against|with|from|where|in|on)$/;
const small =
  /^(?:and|or|is|are|was|were|has|have|had|can|could|may|might|must|shall|should|will|would|by|at|on|in|as|than|but|if|when|until|before|after|within|does|do|not|because|since|while|whereas|into|over|under)$/;

/** Whether a text speaks of "the cycle", say, and nothing in it tells of which. Names are known to everyone. */
export function pointsBack(text: string, places = false): boolean {
  for (const [, behind = ""] of text.matchAll(/\b[Tt]he ([^.;:()?“”]+)/gu)) {
    const words = behind.split(/\s+/);
    if (/^\p{Lu}/u.test(words[0]!) || /^\p{Ll}+ \p{Lu}/u.test(behind)) continue;
    const end = words.findIndex(
      (word, at) =>
        at > 0 &&
        (verbOf(word)?.helper === "does" ||
          telling.test(word) ||
          small.test(word) ||
          /,$/.test(words[at - 1]!)),
    );
    const next = end < 0 ? "" : words[end]!;
    if (!telling.test(next) || /,$/.test(words[end - 1]!) || (!places && /^(?:in|on)$/.test(next)))
      return true;
  }
  return false;
}

/** Parties, machines and other things that each document has its own of. */
const own =
  /\b(?:Agreement|Customer|Provider|Supplier|Tenant|Landlord|Employee|Employer|Licensee|Licensor|Buyer|Seller|machine|device|appliance|project|group|team|operator|library|function|handler|option|tool|program|command|version|form|file)s?\b/;

/** A question that would be unclear by itself, with the document it is about before it; `text` is what may be unclear. */
export function inContext(passage: Passage, question: string, text = question): string {
  const title = titleOf(passage);
  if (!needsContext(text) || question.includes(title)) return question;
  const low = /^(?:Which|What|By (?:what|whom)|Why|When|How|Who|Fill|Explain|Name|Complete|In)\b/.test(
    question,
  )
    ? question.charAt(0).toLowerCase() + question.slice(1)
    : question;
  return `In “${title}”: ${low}`;
}

/** A question about one section among many of its kind: "In “lto” (Codegen options): which …". */
export function inSection(passage: Passage, question: string): string {
  const section = passage.heading.at(-1);
  const title = titleOf(passage);
  if (section === undefined || section === title || passage.heading.length < 2)
    return inContext(passage, question);
  return `In “${section}” (${title}): ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
}

function needsContext(question: string): boolean {
  return own.test(question) || /\p{Ll}\p{Lu}|\p{L}_\p{L}/u.test(question) || pointsBack(question, true);
}

/** What people call the document: a file by its name without the ending. */
export function titleOf({ doc }: Passage): string {
  return doc.replace(/\.(?:md|markdown|mdown|txt|text|rst|org|tex|pdf|x?html?|docx|ipynb)$/i, "");
}
