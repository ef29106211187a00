import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import type { Lowered } from "./casing.ts";
import { pointsBack } from "./context.ts";
import { type RankedItem, subjectOf } from "./item.ts";
import type { Material } from "./material.ts";
import { openItem } from "./open.ts";
import { refersBack, standsAlone } from "./usable.ts";

const passive =
  /^([^,;:()]{3,70}?) (was|were|is|are) ((?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|de|ght|lt|nt|wn|ld|un|rne|ne)) by ((?:the |an? )?[^,;:()]{3,60}?)(?= (?:in|on|at|under|when|while|and|from|for|to|with|without|if|because|after|before|during|every|each|once|twice|within|per)\b|(?<! \p{Lu})[.,])/u;

/** Somebody rather than something. */
const acting =
  /\b(?:body|person|party|state|court|company|committee|authority|government|ministry|institute|trader|seller|buyer|consumer|tenant|landlord|owner|employer|director|manager|operator|minister|council|parliament|board|office|service|department|agency|team|warden|conductor|treasurer|chair|authoritie)s?$/i;

const general =
  /^(?:the|this|a)\s(?:process|method|technique|system|idea|work|device|machine|design|project|company|term|name|theory|law|rule|method|test|result|name|model)s?$/i;

/** "X was built by Y" asks by whom X was built. */
export function fromAgents({ passage, sentences }: Material, lowered: Lowered): (RankedItem | undefined)[] {
  return sentences.map(({ text }) => fromAgent(text, passage, lowered));
}

function fromAgent(text: string, passage: Passage, lowered: Lowered): RankedItem | undefined {
  const match = standsAlone(text) && !refersBack(text) ? passive.exec(text) : null;
  if (!match) return undefined;
  const [, subject = "", helper = "", participle = "", agent = ""] = match;
  const name = /^(?:the |an? )?\p{Lu}/u.test(agent);
  if (!/\s/.test(subject) && subject.length < 10 && !/^\p{Lu}\p{L}*\p{Lu}/u.test(subject)) return undefined;
  if (/^(?:if|when|where|unless|once|until|while|as|because|although)\b/i.test(subject)) return undefined;
  if (/\b(?:that|which|who|is|are|was|were|by|and|or)\b/.test(subject) || /ing\b|\d/.test(agent.slice(0, 20)))
    return undefined;
  // "The process": of many, only another sentence tells which.
  if (general.test(subject)) return undefined;
  // "Is done by chromium salts": how, if anything.
  if (/^(?:done|made)$/.test(participle) && !name) return undefined;
  // "Is treated by the authorities as consent": as what is the point, not by whom.
  if (/\sas\s/.test(agent)) return undefined;
  // "passed by value" tells how.
  if (!/^(?:the|an?)\s|^\p{Lu}|[^s]s$/u.test(agent)) return undefined;
  // "The offer was withdrawn by them": told in passing, of a thing that another sentence names.
  if (/^w/.test(helper) && (!name || pointsBack(subject.replace(/^The (\p{Ll}+)$/u, "$1"), true)))
    return undefined;
  return openItem({
    passage,
    subject: subjectOf(subject),
    prompt: questions.by(
      (name && /^w/.test(helper)) || acting.test(agent) ? "whom" : "what",
      helper,
      lowered(subject, text),
      participle,
    ),
    claims: [agent],
    told: subject,
    sentence: text,
    worth: 0.72,
  });
}
