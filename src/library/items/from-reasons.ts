import type { Passage } from "../../domain/passage.ts";
import { itemId, placeOf, type RankedItem } from "./item.ts";
import { keyPhrases } from "./key-phrases.ts";
import { bulletsOf, type Material } from "./material.ts";
import { refersBack, standsAlone } from "./usable.ts";

const causal = /^(.{18,160}?),?\s+because\s+(?!of\b)(.{15,160})[.!]$/u;
/** A definite thing that an earlier sentence brought in. */
const mentioned =
  /^whether\b|^(?:the|a|an)\s+(?:problem|method|result|effect|sign|matrix|form|curve|value|model|idea|approach|ratio|rule|level|test|process|system|company|picture|parties|term|case|answer)\b|\b(?:this|these|such|so|only|not only|not|perhaps|probably|partly|also|even|the (?:first|second|problem|picture|effect|same))\b/i;

/** "X, because Y" becomes "why X": for sentences whose both halves can be understood by themselves. */
export function fromReasons({ passage, sentences, entries }: Material): (RankedItem | undefined)[] {
  return [...sentences, ...bulletsOf(entries)].map(({ text }) => fromReason(text, passage));
}

function fromReason(text: string, passage: Passage): RankedItem | undefined {
  if (!standsAlone(text) || /^\d/.test(text) || (text.match(/\b(?:because|since)\b/gi)?.length ?? 0) !== 1)
    return undefined;
  const match = causal.exec(text);
  if (!match || /[;:(]|\b(?:we|this|these|that is)\b/i.test(text)) return undefined;
  const [, fact, reason] = match as unknown as [string, string, string];
  if (fact.split(/\s+/).length < 3 || mentioned.test(fact) || refersBack(fact)) return undefined;
  // A clause before it may be what the reason is for.
  if (
    /,\s|\b(?:that|which|who|but|while|whereas|although)\b/.test(fact) ||
    /,\s+(?:and|but|so|which)\b/.test(reason)
  )
    return undefined;
  const accept = keyPhrases(reason, fact);
  if (accept.length < 2) return undefined;
  const subject = fact.split(/\s+/).slice(0, 6).join(" ");
  return {
    passage,
    subject,
    worth: 0.72,
    question: {
      id: itemId(passage, subject, "open", text),
      kind: "open",
      form: "explain",
      difficulty: 3,
      prompt: whyOf(fact, placeOf(passage)),
      points: [{ id: "reason", text: `because ${reason}`, weight: 1, accept }],
      misconceptions: [],
      hints: ["The document gives one reason."],
      answer: text,
      ...(passage.anchor === undefined ? {} : { see: passage.anchor }),
    },
  };
}

function whyOf(fact: string, place: string): string {
  const event = /^(\p{Lu}\p{Ll}[^,]*?) (arise|occur|happen)s$/u.exec(fact);
  if (!event) return `Why is this so ${place}? “${fact}.”`;
  const [, what = "", verb] = event;
  return `Why does ${what.charAt(0).toLowerCase()}${what.slice(1)} ${verb} ${place}?`;
}
