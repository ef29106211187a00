import { normalize } from "../grading/normalize.ts";
import { chatSpellings } from "./chat-spellings.ts";

/** One clause of a message, normalised: lower case, no apostrophes, chat spellings written out, no fillers. */
export interface Clause {
  readonly text: string;
  /** With its fillers and its closing mark. */
  readonly raw: string;
  /** Whether it ended in a question mark. */
  readonly asked: boolean;
  /** Whether it began with a filler that weakens it or turns to the tutor ("maybe", "i think", "or"). */
  readonly hedged: boolean;
}

/** A message as the classifier reads it. */
export interface Message {
  /** The whole, normalised like the clauses, fillers kept. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Whether more was typed than is read. */
  readonly long: boolean;
}

/** So much of a message tells what it is; the rest is not read. In characters. */
const readLength = 1_500;

const fillers =
  "please|ok|okay|okey|well|so|um|umm|uh|uhm|uhh|er|erm|hmm|hm|hmmm|ah|oh|eh|ugh|sorry|honestly|tbh|just|like|actually|basically|bro|man|dude|mate|yeah|yea|yep|yes|no|nah|wait|hey|alright|right|now|then|also|and|damn|shit|fuck|lol|haha|guess|really|literally|btw|fyi|anyway|anyways|frankly|sir|again|ahh|argh|gosh|god|omg|wow|kindly|quick|hold on|first|for now|to be honest|by the way|in short|one sec";
const hedges =
  "maybe|perhaps|probably|possibly|i think|i guess|i believe|i suppose|i would say|i would guess|my guess is|my guess|guess|guessing|presumably|something like|sth like|not sure but|if i remember|afaik|iirc|imo|i assume|i am thinking|could be|might be|wild guess|is it|or";
const leading = new RegExp(`^(?:(?:${fillers})\\s+)+(?=\\S)`);
const trailing = new RegExp(
  `\\s+(?:${fillers}|thanks|thank you|to be fair|or something|though|i think|i guess|haha|idk|\\:\\)|xd)$`,
);
const hedge = new RegExp(`\\b(?:${hedges})\\b`);

/** Reads a message. Linear in its length. */
export function readMessage(raw: string): Message {
  const clean = normalize(raw.slice(0, readLength)).clean;
  const spelt = clean
    .replace(/\bi'd\b|\bid(?= (?:like|love|prefer|rather)\b)/g, "i would")
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "")
    .replace(/(\p{L})\1{2,}/gu, "$1$1")
    .replace(/\bw\/o\b/g, "without")
    .replace(/\bw\/(?=\s)/g, "with")
    .replace(/[\p{L}\p{N}]+/gu, (word) => (Object.hasOwn(chatSpellings, word) ? chatSpellings[word]! : word))
    .replace(/\b(\p{L}+)(?: \1\b)+/gu, "$1")
    .replace(/[ \t\r]+/g, " ")
    .trim();
  return { text: spelt, clauses: clausesOf(spelt), long: raw.length > readLength };
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const parts = text.split(/((?:[.!?;\n]|,(?!\d)|\s-+\s|\.{2,}|:\s|\s(?=but\b)|\s(?=however\b))+)/);
  for (let at = 0; at < parts.length; at += 2) {
    const part = (parts[at] ?? "").trim();
    const mark = parts[at + 1] ?? "";
    if (part === "") continue;
    clauses.push({
      text: bare(part),
      raw: `${part}${mark.trimEnd()}`,
      asked: mark.includes("?"),
      hedged: hedge.test(part),
    });
  }
  return clauses;
}

/** Without the fillers at both ends; a clause of fillers only stays as it is. */
function bare(part: string): string {
  const start = part.replace(/^but\s+/, "").replace(leading, "");
  let end = start.replace(/[\s"'()[\]*_~>]+$/, "").replace(/^[\s"'()[\]*_~>-]+/, "");
  for (let before = ""; before !== end && end.includes(" "); ) {
    before = end;
    end = end.replace(trailing, "");
  }
  return end === "" ? part : end;
}
