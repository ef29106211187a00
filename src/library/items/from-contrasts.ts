import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import type { Lowered } from "./casing.ts";
import { type Clause, readClause } from "./clause.ts";
import { type RankedItem, subjectOf } from "./item.ts";
import { bulletsOf, type Material } from "./material.ts";
import { openItem } from "./open.ts";
import { refersBack, standsAlone } from "./usable.ts";

const against = /^(.{15,160}?),?\s+(?:whereas|while)\s+(.{15,160})[.!]$/u;
const unlike = /^(?:Unlike|In contrast to)\s+([^,]{3,60}),\s+(.{15,160})[.!]$/u;

/** "A does this, whereas B does that" asks how A and B differ. */
export function fromContrasts(
  { passage, sentences, entries }: Material,
  lowered: Lowered,
): (RankedItem | undefined)[] {
  return [...sentences, ...bulletsOf(entries)].map(({ text }) => fromContrast(text, passage, lowered));
}

function fromContrast(text: string, passage: Passage, lowered: Lowered): RankedItem | undefined {
  if (!standsAlone(text) || /[;:“"]|\bbecause\b/.test(text)) return undefined;
  const other = unlike.exec(text);
  if (other) {
    const [, one = "", main = ""] = other;
    const clause = readClause(main);
    // "File names in the log": no verb, and no subject before it.
    if (
      !clause ||
      refersBack(clause.subject) ||
      (!clause.helped && /^(?:in|of|on|for|from)\b/.test(clause.rest))
    )
      return undefined;
    const helper = helperFor(clause);
    return compare(text, passage, {
      prompt: questions.differsFrom(helper, clause.subject, lowered(one)),
      claims: [main],
      subject: clause.subject,
      told: one,
    });
  }
  const match = against.exec(text);
  const [one, two] = [readClause(match?.[1] ?? ""), readClause(match?.[2] ?? "")];
  if (!match || !one || !two || refersBack(`${match[1]} ${two.subject}`) || !alike(one.subject, two.subject))
    return undefined;
  // "…, while skills can still be learnt": told in spite of the first, of another kind of thing.
  if (/\b(?:still|yet|nevertheless|already)\b/.test(match[2]!)) return undefined;
  const first = lowered(one.subject, match[1]);
  return compare(text, passage, {
    prompt: questions.differ(first, two.subject),
    claims: [match[1]!, match[2]!],
    subject: `${one.subject} and ${two.subject}`,
    told: "",
  });
}

function compare(
  text: string,
  passage: Passage,
  asked: { prompt: string; claims: readonly string[]; subject: string; told: string },
): RankedItem | undefined {
  return openItem({
    passage,
    subject: subjectOf(asked.subject),
    prompt: asked.prompt,
    claims: asked.claims,
    told: asked.told,
    sentence: text,
    worth: 0.87,
    form: "compare",
    difficulty: 3,
  });
}

/** Things are compared with things of their kind: not "the work" with "sellers". */
function alike(a: string, b: string): boolean {
  const [one, two] = [a, b].map((subject) => subject.replace(/^(?:the|an?)\s+/i, ""));
  if (one!.toLowerCase() === two!.toLowerCase() || a.split(" ").length > 5 || b.split(" ").length > 5)
    return false;
  return !/^(?:it|they|he|she|others?|some|there|nothing|one|none|i|we|you)\b/i.test(two!);
}

function helperFor({ helper, subject }: Clause): string {
  if (/^(?:does|is|has)$/.test(helper)) return "does";
  if (/^(?:did|was|were|had)$/.test(helper)) return "did";
  return /^(?:do|are|have)$/.test(helper) || /[^s'’u]s$/.test(subject) ? "do" : "does";
}
