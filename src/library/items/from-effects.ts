import type { Passage } from "../../domain/passage.ts";
import { questions } from "../../messages/questions.ts";
import type { Lowered } from "./casing.ts";
import { type Clause, readClause } from "./clause.ts";
import { type RankedItem, subjectOf } from "./item.ts";
import { bulletsOf, type Material } from "./material.ts";
import { openItem } from "./open.ts";
import { refersBack, standsAlone } from "./usable.ts";
import { isHelper, verbOf } from "./verbs.ts";

/** Verbs whose object is worth asking for: what a thing does, is made of or leads to. */
const telling =
  /^(?:absorb|activate|affect|block|carry|cause|cleave|connect|contain|control|convert|correct|cover|decrease|define|deliver|detect|determine|double|emit|enable|encode|exclude|filter|govern|guarantee|increase|indicate|inflate|inhibit|introduce|limit|lock|lower|measure|move|penalise|penalize|prevent|produce|promote|protect|raise|recognise|recognize|record|reduce|regulate|release|remove|replace|require|secrete|sense|separate|shield|shift|shorten|split|stimulate|store|strengthen|transfer|transport|trigger|weaken|prefer|minimise|minimize|compare|hold|consist|depend|lead|result|return|hide|match|disperse|distribute|attach|stiffen|discard|blur|capture|mask|clot|seal|repel|conduct|dissolve|digest|retain|infect|hinder|impair|evict|penetrate|dilute|induce|inject|neutralise|neutralize|purify|amplify|attenuate|cancel|compensate|conceal|dictate|enforce|enhance|expel|extract|facilitate|forbid|generate|govern|guarantee|impose|insulate|interrupt|isolate|modify|omit|preclude|prohibit|propagate|provoke|reinforce|relieve|reveal|safeguard|stabilise|stabilize|suppress|surround|sustain|violate)$/;
const withPreposition: Readonly<Record<string, string>> = {
  consist: "of",
  depend: "on",
  lead: "to",
  result: "in",
};

/** "X blocks Y" asks what X blocks; "X must wear Y when …" asks what X must wear when …. */
export function fromEffects(
  { passage, sentences, entries }: Material,
  lowered: Lowered,
): (RankedItem | undefined)[] {
  return [...sentences, ...bulletsOf(entries)].map(({ text }) => {
    if (!standsAlone(text) || /[;:(“"=]|\b(?:because|since|if|whereas|unlike)\b/i.test(text))
      return undefined;
    const clause = readClause(text);
    if (!clause || refersBack(text) || !isNamed(clause.subject)) return undefined;
    return clause.helped ? duty(text, clause, passage, lowered) : effect(text, clause, passage, lowered);
  });
}

function effect(text: string, clause: Clause, passage: Passage, lowered: Lowered): RankedItem | undefined {
  const { verb, helper, rest } = clause;
  // "Having signatures contain the contract means …": the act is the subject.
  if (!telling.test(verb) || (helper === "do" && /^\p{L}+ing\b/u.test(clause.subject))) return undefined;
  const preposition = withPreposition[verb];
  if (preposition !== undefined && !rest.startsWith(`${preposition} `)) return undefined;
  const told = withoutSecondVerb(rest.slice(preposition === undefined ? 0 : preposition.length + 1));
  const subject = lowered(clause.subject, text);
  const acting =
    /^(.{3,60}?) to (?!(?:be|the|an?|its|their|all|each|every|\p{Ll}+s) )(\p{Ll}{2,}\b.{6,})$/u.exec(told);
  const toDo = acting !== null && /^(?:cause|enable|require)$/.test(verb);
  const prompt = toDo
    ? questions.whatToDo(helper, subject, `${verb} ${acting[1]}`)
    : questions.what(helper, subject, preposition === undefined ? verb : `${verb} ${preposition}`);
  const object = toDo ? acting[2]! : told;
  if (!isObject(object)) return undefined;
  return openItem({
    passage,
    subject: subjectOf(clause.subject),
    prompt,
    claims: partsOf(object),
    told: `${clause.subject} ${prompt}`,
    sentence: text,
    worth: 0.74,
  });
}

/** "shifts traffic and rolls back": what is asked for ends before the second verb. */
function withoutSecondVerb(rest: string): string {
  const at =
    [...rest.matchAll(/,?\s+and\s+(\p{Ll}+)/gu)].find(
      ([, word = ""]) => isHelper(word) || verbOf(word)?.helper === "does",
    ) ?? /,\s+and\s+\S+\s+(?:\p{Ll}+s|is|are)\s/u.exec(rest);
  return at === undefined || at === null ? rest.replace(/[.!]$/, "") : rest.slice(0, at.index);
}

/** What the verb is done to, up to where, when or how. */
const upTo =
  /\s(?=(?:in|on|at|from|to|with|within|by|for|when|before|after|during|until|under|without|between|as|into|through|via|over|against|every|each|once|twice|at least)\s)/;

function duty(text: string, clause: Clause, passage: Passage, lowered: Lowered): RankedItem | undefined {
  const { helper, verb, rest } = clause;
  if (verb === "be" && /^(?:must|shall)$/.test(helper)) return manner(text, clause, passage, lowered);
  if (!/^(?:must|shall)$/.test(helper) || /^(?:be|not|have|only|also)$/.test(verb)) return undefined;
  if (/[,]/.test(rest)) return undefined;
  const [object = "", ...others] = rest.split(upTo);
  const circumstances = others.join(" ");
  if (!isObject(object)) return undefined;
  return openItem({
    passage,
    subject: subjectOf(clause.subject),
    prompt: questions.what(helper, lowered(clause.subject, text), `${verb} ${circumstances}`.trimEnd()),
    claims: [object],
    told: `${clause.subject} ${circumstances}`,
    sentence: text,
    worth: 0.7,
  });
}

/** Where and by when, in one breath: a question for one of them has no key. */
const furtherAnswer =
  /^(?:(?!\s(?:and|or)\s).)+\s(?:within|before|after|until|during|when|as soon as|by|at|from|no later than|every|each|for)\s/;

/** "X must be kept on ice" asks how X must be kept. */
function manner(text: string, { subject, helper, rest }: Clause, passage: Passage, lowered: Lowered) {
  const match = /^(\p{Ll}+(?:ed|en|de|pt|ne|nt|ld|ght|wn)) ((?:in|by|with|on|as) .{6,90})$/u.exec(rest);
  if (!match || /,|\d/.test(rest) || furtherAnswer.test(match[2]!)) return undefined;
  const place = /^(?:in|on|at) (?:the|an?) (?!\p{Ll}*\s?(?:way|manner|form|order|hurry|style)\b)/u.test(
    match[2]!,
  );
  const ask = place
    ? questions.where
    : /^by (?:two|three|the|an?|both|each) /.test(match[2]!)
      ? questions.byWhom
      : questions.how;
  return openItem({
    passage,
    subject: subjectOf(subject),
    prompt: ask(helper, lowered(subject, text), match[1]!),
    claims: [match[2]!],
    told: subject,
    sentence: text,
    worth: 0.7,
  });
}

/** "two heavy chains and two light chains": each is a part of the answer. */
function partsOf(object: string): string[] {
  const parts = object.replace(/^both |,? such as .+$/g, "").split(/,\s+(?:and\s+)?|\s+and\s+/);
  const plain = parts.every(
    (part) =>
      part.split(/\s+/).length <= 5 &&
      !/\b(?:that|which|to|by|but)\b|^(?:true|false)\b/.test(part) &&
      !part
        .split(/\s+/)
        .slice(1)
        .some(
          (word) =>
            isHelper(word) ||
            (/^\p{Ll}+s$/u.test(word) &&
              verbOf(word)?.helper === "does" &&
              !/^(?:an?|the|two|three|four)\b/.test(part)),
        ),
  );
  return plain && parts.length <= 4 ? parts : [object.replace(/, such as .+$/, "")];
}

function isObject(text: string): boolean {
  // "move faster than large ones": how, not what.
  if (/^(?:\p{Ll}+er|more|less|much|well|independently|differently|\p{Ll}+ly)\b/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 22 || /\d|\b(?:it|its|them|their|this|that)$/.test(text)) return false;
  if (
    /^(?:or|and|in|on|at|to|by|with|from|for|as|up|out|when|than|not|only|how|what|whether|that)\b/i.test(
      text,
    )
  )
    return false;
  // Behind a comma another thing is told, unless the whole is a list.
  if (text.replace(/, such as .+$/, "").includes(",") && partsOf(text).length === 1) return false;
  return (text.match(/\p{L}{4,}/gu)?.length ?? 0) >= 2;
}

/** "Picomatch only", "The method", "Two", "Higher levels": which one, only the text before tells. */
function isNamed(subject: string): boolean {
  if (/\b(?:only|also|just|always|never|even|then|now|usually|often|still)$/i.test(subject)) return false;
  if (
    /^(?:higher|lower|larger|smaller|more|less|fewer|other|different|greater|nothing|neither|no|one|another|only|two|three|four|several|many|(?:an? |the )?(?:low|high|large|small|long|short|good|bad|new|old|first|second|last)er?)\b/i.test(
      subject,
    )
  )
    return false;
  return (
    !/^(?:the\s+)?(?:\p{Ll}+|results?|data|one|two|three|four|there|nothing|people|everyone|methods?|authors?)$/iu.test(
      subject,
    ) || /^\p{Lu}\p{Ll}{4,}$/u.test(subject)
  );
}
