import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import { givesAway } from "./giveaway.ts";
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
        (/^(?:does|did)$/.test(verbOf(word)?.helper ?? "") ||
          // "The mites reproduce": a plural and what its verb may be.
          (/[^sui]s$/.test(words[at - 1]!) && /^\p{Ll}+[^s\P{Ll}]$/u.test(word)) ||
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
  /\b(?:Agreement|Customer|Provider|Supplier|Tenant|Landlord|Employee|Employer|Licensee|Licensor|Buyer|Seller|machine|device|appliance|project|group|team|operator|library|function|handler|option|tool|program|command|version|form|file|button|router|menu|LED)s?\b/;

/** A question that would be unclear by itself, with the place it is about before it; `text` is what may be unclear, `key` what the place must not tell. */
export function inContext(passage: Passage, question: string, text = question, key = ""): string {
  return needsContext(passage, text) ? inPlace(passage, question, key) : question;
}

/** A question about one place of one document: "In “lto” (Codegen options): which …". */
export function inPlace(passage: Passage, question: string, key = ""): string {
  const title = titleOf(passage);
  const section = sectionOf(passage, key);
  if (section === undefined && question.includes(title)) return question;
  return questions.inPlace(questions.place(title, section), lowHead(question));
}

function lowHead(question: string): string {
  return /^(?:Which|What|By (?:what|whom)|Why|When|Where|How|Who|Fill|Explain|Name|Complete|In)\b/.test(
    question,
  )
    ? question.charAt(0).toLowerCase() + question.slice(1)
    : question;
}

/** Headings that say nothing of what stands under them. */
const bareHeading =
  /^(?:\P{L}*(?:notes?|overview|introduction|summary|details?|general|basics|usage|examples?|misc(?:ellaneous)?|description|abstract|background|contents?|documentation|more|other|intro|about)\P{L}*)$/iu;

/** The heading above a passage, where it tells more than the title does, and not the key. */
function sectionOf(passage: Passage, key: string): string | undefined {
  const { heading } = passage;
  const section = heading
    .at(-1)
    ?.replace(/^\d+(?:\.\d+)*[.)]?\s+|\s*\[\p{Ll}+\]$/gu, "")
    .trim();
  if (section === undefined || heading.length < 2 || section.length > 60 || bareHeading.test(section))
    return undefined;
  const title = titleOf(passage);
  if (title.toLowerCase().includes(section.toLowerCase())) return undefined;
  return key !== "" && givesAway(section, key) ? undefined : section;
}

/** What a contract, a law or a meeting says, holds for it alone. */
const ofOnePlace =
  /\b(?:act|agreement|terms|contract|policy|lease|bylaws?|statutes?|regulations?|ordinance|minutes|meeting|manual|handbook|guidelines?|protocol|api|sdk|library|cli|readme)\b/i;
const parties =
  /\b(?:the|The) (?:Agreement|Customer|Provider|Supplier|Tenant|Landlord|Employee|Employer|Insurer|Policyholder|Licensee|Buyer|Seller|Contractor)\b|\b[Tt]his Act\b/;

function needsContext({ text, doc }: Passage, question: string): boolean {
  return (
    ofOnePlace.test(doc) ||
    parties.test(text) ||
    own.test(question) ||
    compared.test(question) ||
    // What somebody has laid down holds for one place.
    /\b(?:must|shall|may|should)\b/.test(question) ||
    /\p{Ll}\p{Lu}|\p{L}_\p{L}/u.test(question) ||
    pointsBack(question, true) ||
    namesCode(text, question)
  );
}

/** "A lower ratio", "members", "the second rule": of what, the place tells. */
const compared =
  /(?<!\p{L})(?:an? )?(?:lower|higher|larger|smaller|longer|shorter|thicker|thinner|faster|slower|greater|stronger|weaker) \p{Ll}+ (?!than)|\b(?:members|participants|patients|users|visitors|staff|students|applicants)\b/u;

/** Whether a question holds what the text sets as code: a name in some program. */
function namesCode(text: string, question: string): boolean {
  // "--verbose"
  if (/(?<!\S)--?\p{Ll}/u.test(question)) return true;
  return [...text.matchAll(/`([^`\n]{1,40})`/g)].some(([, code = ""]) => {
    const at = question.indexOf(code);
    return at >= 0 && !/[\p{L}\d]/u.test(`${question[at - 1] ?? ""}${question[at + code.length] ?? ""}`);
  });
}

/** What people call the document: a file by its name without the ending. */
export function titleOf({ doc }: Pick<Passage, "doc">): string {
  return doc.replace(/\.(?:md|markdown|mdown|txt|text|rst|org|tex|pdf|x?html?|docx|ipynb)$/i, "");
}
